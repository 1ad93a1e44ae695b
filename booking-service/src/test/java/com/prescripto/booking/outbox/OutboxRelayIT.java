package com.prescripto.booking.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.People;
import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentFixtures;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.CancelAppointment;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.contracts.EventContracts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Binding.DestinationType;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What is written is told: to both brokers, in order, as the contracts say, and then forgotten. On real brokers. */
class OutboxRelayIT extends BookingServer {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Appointments appointments;

    @Autowired
    CancelAppointment cancelAppointment;

    @Autowired
    OutboxSources sources;

    @Autowired
    AmqpAdmin admin;

    @Autowired
    RabbitTemplate rabbit;

    @LocalServerPort
    int port;

    @Value("${spring.kafka.bootstrap-servers}")
    String kafka;

    record Told(Map<String, String> attributes, String data) {
        String type() {
            return attributes.getOrDefault("type", "");
        }
    }

    @Test
    void a_booking_and_its_cancellation_reach_both_brokers_in_order_and_are_forgotten() {
        var queue = "outbox-it-" + UUID.randomUUID();
        admin.declareQueue(new Queue(queue, true));
        admin.declareBinding(new Binding(queue, DestinationType.QUEUE, Envelope.DESTINATION, "#", null));

        var booking = aBooking();
        appointments.add(booking);
        cancelAppointment.cancel(booking.after().id(), CancelAppointment.Wish.PLAIN, new Actor(Role.ADMIN, "acc_test"));

        var subject = booking.after().id().value();
        var fromRabbit = new ArrayList<Told>();
        await().atMost(SOON).untilAsserted(() -> {
            drainRabbit(queue, subject, fromRabbit);
            assertThat(types(fromRabbit)).startsWith("APPOINTMENT_BOOKED").endsWith("APPOINTMENT_CANCELLED");
        });
        var fromKafka = fromKafka(subject);
        for (var told : List.of(fromRabbit, fromKafka)) {
            assertThat(types(told)).containsSubsequence("APPOINTMENT_BOOKED", "APPOINTMENT_CANCELLED");
            for (var one : told) {
                assertThat(EventContracts.envelopeViolations(JSON.writeValueAsString(one.attributes)))
                        .isEmpty();
                assertThat(EventContracts.violations(one.type(), one.data)).isEmpty();
            }
            assertThat(told.stream().map(one -> one.attributes.get("sequence")).distinct())
                    .containsExactly("1", "2");
        }
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(appointmentsSource().pending(subject)).isEmpty());
    }

    private OutboxSource appointmentsSource() {
        return sources.all().stream()
                .filter(source -> source.name().equals("appointments"))
                .findFirst()
                .orElseThrow();
    }

    /** Of people who are there: other tests look at every appointment, and who it is with. */
    private Appointment.Change aBooking() {
        var people = People.of(port);
        return AppointmentFixtures.aBooking(
                new DoctorId(people.doctor().id()),
                new PatientId(people.patient().id()),
                TimeRange.of(Instant.parse("2027-01-04T04:30:00Z"), Duration.ofMinutes(30)));
    }

    private void drainRabbit(String queue, String subject, List<Told> into) {
        for (var message = rabbit.receive(queue); message != null; message = rabbit.receive(queue)) {
            var attributes = new LinkedHashMap<String, String>();
            message.getMessageProperties().getHeaders().forEach((name, value) -> {
                if (name.startsWith("cloudEvents_")) {
                    attributes.put(name.substring("cloudEvents_".length()), Objects.toString(value));
                }
            });
            if (subject.equals(attributes.get("subject"))) {
                into.add(new Told(attributes, new String(message.getBody(), StandardCharsets.UTF_8)));
            }
        }
    }

    private List<Told> fromKafka(String subject) {
        var told = new ArrayList<Told>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka,
                "group.id",
                "outbox-it-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Envelope.DESTINATION));
            await().atMost(SOON).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (subject.equals(record.key())) {
                        var attributes = new LinkedHashMap<String, String>();
                        record.headers().forEach(header -> {
                            if (header.key().startsWith("ce_")) {
                                attributes.put(
                                        header.key().substring("ce_".length()),
                                        new String(header.value(), StandardCharsets.UTF_8));
                            }
                        });
                        told.add(new Told(attributes, new String(record.value(), StandardCharsets.UTF_8)));
                    }
                });
                assertThat(types(told)).contains("APPOINTMENT_CANCELLED");
            });
        }
        return told;
    }

    private static List<String> types(List<Told> told) {
        return told.stream().map(Told::type).toList();
    }
}

package com.prescripto.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.booking.outbox.Envelope;
import com.prescripto.devstack.TestServers;
import com.prescripto.devstack.TraceCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Binding.DestinationType;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A trace that begins in a browser goes on in what the request tells both brokers, and every span of it reaches a real
 * collector over OTLP.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TracesIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static TraceCollector collector;
    private static ConfigurableApplicationContext service;
    private static People people;

    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final String browser = "00f067aa0ba902b7";

    @BeforeAll
    static void start() throws IOException {
        collector = TraceCollector.start();
        var servers = TestServers.get();
        var name = TestServers.unique("traces");
        var settings = Map.of(
                "server.port", "0",
                "spring.mongodb.uri", servers.mongoUri(name),
                "prescripto.redis.address", "redis://" + servers.redis(),
                "spring.rabbitmq.host", servers.rabbit().host(),
                "spring.rabbitmq.port", String.valueOf(servers.rabbit().port()),
                "spring.rabbitmq.username", servers.rabbit().user(),
                "spring.rabbitmq.password", servers.rabbit().password(),
                "spring.rabbitmq.virtual-host", servers.rabbitVirtualHost(name),
                "spring.kafka.bootstrap-servers", servers.kafka(),
                "management.opentelemetry.tracing.export.otlp.endpoint", collector.endpoint() + "/v1/traces");
        var arguments = new ArrayList<>(List.of(
                "--management.opentelemetry.tracing.export.schedule-delay=200ms",
                "--prescripto.admin.email=" + BookingServer.ADMIN_EMAIL,
                "--prescripto.admin.password=" + BookingServer.ADMIN_PASSWORD,
                "--prescripto.photos.directory=target/photos"));
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        service = new SpringApplication(BookingApplication.class).run(arguments.toArray(String[]::new));
        people = People.of(
                Integer.parseInt(Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"))));
    }

    @AfterAll
    static void stop() {
        service.close();
        collector.close();
    }

    @Test
    void a_booking_and_what_it_tells_both_brokers_are_one_trace_from_the_browser_on() {
        var queue = "traces-it-" + UUID.randomUUID();
        var admin = service.getBean(AmqpAdmin.class);
        admin.declareQueue(new Queue(queue, true));
        admin.declareBinding(
                new Binding(queue, DestinationType.QUEUE, Envelope.DESTINATION, "APPOINTMENT_BOOKED", null));
        var doctor = people.doctor();
        var patient = people.patient();
        var start = Visits.free(people.anybody(), doctor).get(0);

        // The browser does not record, and has no say in whether we do.
        var booked = patient.caller()
                .with("traceparent", "00-" + trace + "-" + browser + "-00")
                .withKey()
                .post(
                        "/api/appointments",
                        "{\"doctorId\": \"%s\", \"visitTypeId\": \"consultation\", \"start\": \"%s\"}"
                                .formatted(doctor.id(), start));

        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(booked.header("X-Correlation-Id")).isEqualTo(trace);
        var fromRabbit = await().atMost(SOON).until(() -> fromRabbit(queue), Objects::nonNull);
        var fromKafka = fromKafka(booked.at("/id"));
        var spans = await().atMost(SOON).until(() -> collector.of(trace), all -> all.size() >= 3);
        assertThat(spans).allSatisfy(span -> assertThat(span.service()).isEqualTo("booking-service"));
        var request = spans.stream()
                .filter(span -> span.parentId().equals(browser))
                .findFirst()
                .orElseThrow();
        assertThat(request.name()).isEqualTo("http post /api/appointments");
        var passages = spans.stream()
                .filter(span -> span.name().equals("booking.events publish"))
                .toList();
        assertThat(passages)
                .hasSize(2)
                .allSatisfy(passage -> assertThat(passage.parentId()).isEqualTo(request.id()));

        // The event says what caused it, always in the same words; the message, which way it came.
        var cause = "00-" + trace + "-" + request.id() + "-01";
        Map<String, Object> rabbit = fromRabbit.getMessageProperties().getHeaders();
        assertThat(rabbit.get("cloudEvents_correlationid")).isEqualTo(trace);
        assertThat(rabbit.get("cloudEvents_traceparent")).isEqualTo(cause);
        assertThat(text(fromKafka, "ce_correlationid")).isEqualTo(trace);
        assertThat(text(fromKafka, "ce_traceparent")).isEqualTo(cause);
        assertThat(List.of(String.valueOf(rabbit.get("traceparent")), text(fromKafka, "traceparent")))
                .containsExactlyInAnyOrderElementsOf(passages.stream()
                        .map(passage -> "00-" + trace + "-" + passage.id() + "-01")
                        .toList());
    }

    @Test
    void a_problem_names_its_trace_whether_the_caller_began_one_or_not() {
        var told = people.anybody()
                .with("traceparent", "00-" + trace + "-" + browser + "-01")
                .get("/api/me");
        assertThat(told.at("/correlation")).isEqualTo(trace).isEqualTo(told.header("X-Correlation-Id"));

        var nonsense = people.anybody().with("traceparent", "<script>").get("/api/me");
        assertThat(nonsense.at("/correlation"))
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(trace)
                .isEqualTo(nonsense.header("X-Correlation-Id"));
    }

    @Test
    void what_happens_every_second_is_not_told() {
        people.anybody().get("/actuator/health/liveness");
        people.anybody().get("/api/clinic");
        await().atMost(SOON)
                .until(() ->
                        collector.all().stream().anyMatch(span -> span.name().equals("http get /api/clinic")));
        assertThat(collector.all())
                .noneMatch(
                        span -> span.name().startsWith("task ") || span.name().contains("/actuator"));
    }

    private static @Nullable Message fromRabbit(String queue) {
        return service.getBean(RabbitTemplate.class).receive(queue);
    }

    private static Headers fromKafka(String subject) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                TestServers.get().kafka(),
                "group.id",
                "traces-it-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Envelope.DESTINATION));
            return await().atMost(SOON)
                    .pollInSameThread()
                    .until(
                            () -> {
                                for (var record : consumer.poll(Duration.ofMillis(200))) {
                                    if (subject.equals(record.key())) {
                                        return record.headers();
                                    }
                                }
                                return null;
                            },
                            Objects::nonNull);
        }
    }

    private static String text(Headers headers, String name) {
        return new String(Objects.requireNonNull(headers.lastHeader(name), name).value(), StandardCharsets.UTF_8);
    }
}

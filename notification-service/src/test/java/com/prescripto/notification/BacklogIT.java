package com.prescripto.notification;

import static com.prescripto.notification.inbox.EventFixture.booked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.notification.stage.Broker;
import com.prescripto.notification.stage.Mailbox;
import com.prescripto.notification.stage.PlayedBooking;
import com.prescripto.notification.stage.PlayedBooking.Manner;
import com.prescripto.notification.stage.RunningService;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every number of what waits is the number of what waits, up and down; on a real broker and a real store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BacklogIT {
    private static final String RETRY_QUEUE = "notification.booking-events.retry.1h.v1";

    private final String meera = "meera." + UUID.randomUUID() + "@example.org";

    private final Broker broker = Broker.ofThisRun();
    private final PlayedBooking booking = new PlayedBooking();
    private final Mailbox mailbox = new Mailbox();
    private @Nullable RunningService running;

    BacklogIT() throws IOException {}

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
        mailbox.close();
        booking.close();
        broker.close();
    }

    @Test
    void what_is_in_each_queue_is_counted() {
        // What is put on this ladder stays there, and nobody empties the parking queue.
        var service = start(Map.of("prescripto.inbox.retry-delays", "1h"));
        soon(() -> {
            assertThat(figures(service)).containsAllEntriesOf(figures(0, 0, 0, 4));
            assertThat(depths(service)).isEqualTo(depths(0, 0, 0));
        });

        booking.behave(Manner.AWAY);
        broker.publish(booked(booking.booked(meera)), booked(booking.booked(meera)));
        soon(() -> assertThat(depths(service)).isEqualTo(depths(0, 2, 0)));
        var listeners = service.bean(RabbitListenerEndpointRegistry.class);
        listeners.stop();
        broker.publish(booked(booking.booked(meera)), booked(booking.booked(meera)), booked(booking.booked(meera)));
        broker.put(Broker.PARKING_QUEUE, booked("apt_7").message());
        soon(() -> {
            assertThat(depths(service)).isEqualTo(depths(3, 2, 1));
            assertThat(figures(service)).containsAllEntriesOf(figures(3, 2, 1, 0));
        });

        booking.behave(Manner.HELPFUL);
        listeners.start();
        soon(() -> {
            assertThat(mailbox.mailsTo(meera)).hasSize(3);
            assertThat(depths(service)).isEqualTo(depths(0, 2, 1));
            assertThat(figures(service)).containsAllEntriesOf(figures(0, 2, 1, 4));
        });
    }

    @Test
    void what_is_parked_is_counted_until_somebody_has_dealt_with_it() throws Exception {
        var service = start(Map.of("prescripto.inbox.collect-every", "200ms"));
        assertThat(parkedGauge(service)).isZero();
        broker.publish(booked("apt_7").body("{"), booked("apt_8").body("["));
        soon(() -> assertThat(parkedGauge(service)).isEqualTo(2));
        soon(() -> assertThat(figures(service)).containsEntry("parkedWaiting", 2.0));

        var first = json(service, "/api/messages/parked").at("/items/0/id").asString();
        var discard = HttpRequest.newBuilder(service.uri("/api/messages/parked/" + first + "/discard"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"note\": \"sent by hand\"}"));
        assertThat(service.request(asAdmin(discard)).statusCode()).isEqualTo(200);
        assertThat(parkedGauge(service)).isEqualTo(1);
        soon(() -> assertThat(figures(service)).containsEntry("parkedWaiting", 1.0));
    }

    private RunningService start(Map<String, String> more) {
        var settings = RunningService.settings(broker, booking, mailbox.port());
        settings.putAll(more);
        var service = RunningService.start(settings);
        running = service;
        soon(() -> assertThat(broker.isListenedTo()).isTrue());
        return service;
    }

    private static Map<String, Double> figures(int waiting, int retrying, int parking, int listeners) {
        return Map.of(
                "queueWaiting", (double) waiting,
                "queueRetrying", (double) retrying,
                "queueParking", (double) parking,
                "queueListeners", (double) listeners);
    }

    private Map<String, Double> figures(RunningService service) throws IOException, InterruptedException {
        var found = new TreeMap<String, Double>();
        json(service, "/api/messages/system")
                .get("figures")
                .forEachEntry((name, value) -> found.put(name, value.asDouble()));
        return found;
    }

    private static Map<String, Long> depths(long waiting, long retrying, long parking) {
        return Map.of(Broker.WORK_QUEUE, waiting, RETRY_QUEUE, retrying, Broker.PARKING_QUEUE, parking);
    }

    private Map<String, Long> depths(RunningService service) throws IOException, InterruptedException {
        var found = new LinkedHashMap<String, Long>();
        json(service, "/api/messages/queues")
                .get("items")
                .forEach(queue -> found.put(
                        queue.get("name").asString(), queue.get("messages").asLong()));
        return found;
    }

    private static double parkedGauge(RunningService service) throws IOException, InterruptedException {
        var metrics = service.get("/actuator/prometheus").body();
        var line = metrics.lines()
                .filter(each -> each.startsWith("notification_parked_waiting{"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such gauge"));
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private JsonNode json(RunningService service, String path) throws IOException, InterruptedException {
        var answer = service.request(asAdmin(HttpRequest.newBuilder(service.uri(path))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder asAdmin(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + booking.token("ADMIN"));
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(assertion);
    }
}

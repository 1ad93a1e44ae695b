package com.prescripto.notification;

import static com.prescripto.notification.inbox.EventFixture.booked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.devstack.Nodes;
import com.prescripto.notification.stage.Broker;
import com.prescripto.notification.stage.Mailbox;
import com.prescripto.notification.stage.PlayedBooking;
import com.prescripto.notification.stage.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker comes later than the service, crashes, and comes back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokerAwayIT {
    private final String meera = "meera." + UUID.randomUUID() + "@example.org";

    @Test
    void the_service_starts_without_the_broker_and_loses_nothing_when_it_crashes(@TempDir Path folder)
            throws Exception {
        try (var node = Nodes.rabbit(folder);
                var broker = new Broker(Nodes.rabbitServer(node), "/");
                var booking = new PlayedBooking();
                var mailbox = new Mailbox();
                var service = start(broker, booking, mailbox)) {
            assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(service.get("/actuator/health").body()).contains("\"rabbit\":{\"status\":\"DOWN\"}");

            node.start();
            soon(() -> assertThat(broker.isListenedTo()).isTrue());
            broker.publish(booked(booking.booked(meera)));
            soon(() -> assertThat(mailbox.mailsTo(meera)).hasSize(1));

            // RabbitMQ 3.10 writes down a moment late which queues it has: a crash right after declaring one empties
            // it.
            node.stop();
            node.start();
            soon(() -> assertThat(broker.isListenedTo()).isTrue());

            var addresses = new ArrayList<String>();
            mailbox.goAway();
            for (int i = 0; i < 10; i++) {
                var address = i + "." + meera;
                addresses.add(address);
                broker.publish(booked(booking.booked(address)));
            }
            soon(() -> assertThat(service.count("notification.retried")).isPositive());
            node.kill();
            assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            mailbox.comeBack();
            node.start();
            soon(() -> assertThat(addresses)
                    .allSatisfy(address -> assertThat(mailbox.mailsTo(address)).hasSize(1)));
        }
    }

    private static RunningService start(Broker broker, PlayedBooking booking, Mailbox mailbox) {
        var settings = RunningService.settings(broker, booking, mailbox.port());
        settings.put("prescripto.inbox.attempts", "1000"); // a crash of a minute is long for this short ladder
        return RunningService.start(settings);
    }

    private static void soon(ThrowingRunnable assertion) {
        // A broker that crashes while it hands over an expired message tries again after three minutes.
        await().atMost(Duration.ofMinutes(5)).ignoreExceptions().untilAsserted(assertion);
    }
}

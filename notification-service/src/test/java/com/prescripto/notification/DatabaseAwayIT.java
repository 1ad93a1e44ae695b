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
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database crashes and comes back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseAwayIT {
    private final String meera = "meera." + UUID.randomUUID() + "@example.org";

    @Test
    void mails_wait_on_the_ladder_until_the_database_is_back(@TempDir Path folder) throws Exception {
        try (var node = Nodes.mongo(folder);
                var broker = Broker.ofThisRun();
                var booking = new PlayedBooking();
                var mailbox = new Mailbox()) {
            node.start();
            var settings = RunningService.settings(broker, booking, mailbox.port());
            settings.put("spring.mongodb.uri", "mongodb://127.0.0.1:" + node.port() + "/prescripto_notification");
            settings.put("prescripto.inbox.attempts", "1000"); // a crash of a minute is long for this short ladder
            try (var service = RunningService.start(settings)) {
                soon(() -> assertThat(broker.isListenedTo()).isTrue());
                var event = booked(booking.booked(meera));
                broker.publish(event);
                soon(() -> assertThat(mailbox.mailsTo(meera)).hasSize(1));
                // The mail server has it before it is written down that it has.
                soon(() -> assertThat(service.count("notification.sent")).isEqualTo(1));

                node.kill();
                broker.publish(event, booked(booking.booked("later." + meera)));
                soon(() -> assertThat(service.count("notification.retried")).isGreaterThanOrEqualTo(2));
                assertThat(service.get("/actuator/health/readiness").statusCode())
                        .isEqualTo(200);
                node.start();
                soon(() -> assertThat(mailbox.mailsTo("later." + meera)).hasSize(1));
                soon(() -> assertThat(service.count("notification.duplicates")).isEqualTo(1));
                assertThat(mailbox.mailsTo(meera)).hasSize(1);
            }
        }
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(assertion);
    }
}

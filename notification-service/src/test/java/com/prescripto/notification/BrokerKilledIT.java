package com.prescripto.notification;

import static com.prescripto.notification.inbox.EventFixture.booked;
import static com.prescripto.notification.inbox.EventFixture.cancelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.devstack.Nodes;
import com.prescripto.notification.inbox.EventFixture;
import com.prescripto.notification.stage.Broker;
import com.prescripto.notification.stage.Mailbox;
import com.prescripto.notification.stage.PlayedBooking;
import com.prescripto.notification.stage.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.AmqpException;

/** RabbitMQ is killed and comes back while 200 bookings are told by two instances of the service. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokerKilledIT {
    private static final int BOOKINGS = 200;
    private static final int BEFORE_THE_KILL = 60;

    private final String run = UUID.randomUUID() + "@example.org";

    @Test
    void every_booking_is_mailed_once_and_none_after_its_cancellation(@TempDir Path folder) throws Exception {
        try (var node = Nodes.rabbit(folder);
                var broker = new Broker(Nodes.rabbitServer(node), "/");
                var booking = new PlayedBooking();
                var mailbox = new Mailbox()) {
            node.start();
            // RabbitMQ 3.10 writes down a moment late which queues it has: what it has is there after a clean stop.
            var settings = RunningService.settings(broker, booking, mailbox.port());
            settings.put("prescripto.inbox.attempts", "1000");
            try (var service = RunningService.start(settings);
                    var twin = RunningService.start(settings)) {
                soon(() -> assertThat(broker.isListenedTo()).isTrue());
                node.stop();
                node.start();
                soon(() -> assertThat(broker.isListenedTo()).isTrue());

                var some = new CountDownLatch(BEFORE_THE_KILL);
                var visits = new ArrayList<String>();
                for (int i = 0; i < BOOKINGS; i++) {
                    visits.add(booking.booked(i + "." + run));
                }
                var published = CompletableFuture.runAsync(() -> {
                    for (var visit : visits) {
                        relay(broker, booked(visit));
                        some.countDown();
                    }
                });
                some.await();
                node.kill();
                // A quarter is cancelled meanwhile, by whoever is asked: the facts wait, as in booking-service's
                // outbox.
                for (int i = 0; i < BOOKINGS; i += 4) {
                    booking.cancelled(visits.get(i), i + "." + run, "PATIENT");
                }
                node.start();
                published.join();
                for (int i = 0; i < BOOKINGS; i += 4) {
                    relay(broker, cancelled(visits.get(i)));
                }

                soon(() -> {
                    for (int i = 0; i < BOOKINGS; i++) {
                        assertThat(mailbox.subjectsTo(i + "." + run)).isNotEmpty();
                        if (i % 4 == 0) {
                            assertThat(mailbox.subjectsTo(i + "." + run))
                                    .last()
                                    .asString()
                                    .endsWith("is cancelled");
                        }
                    }
                });
                soon(() -> assertThat(broker.waiting(Broker.WORK_QUEUE)).isZero());
                for (int i = 0; i < BOOKINGS; i++) {
                    assertThat(mailbox.subjectsTo(i + "." + run)).doesNotHaveDuplicates();
                }
                assertThat(service.count("notification.ambiguous") + twin.count("notification.ambiguous"))
                        .isZero();
                assertThat(broker.drain(Broker.PARKING_QUEUE)).isEmpty();
            }
        }
    }

    /** As the outbox does: until the broker has confirmed it, however often that takes. */
    private static void relay(Broker broker, EventFixture event) {
        await().atMost(Duration.ofMinutes(5)).until(() -> {
            try {
                broker.publish(event);
                return true;
            } catch (AmqpException notConfirmed) {
                return false;
            }
        });
    }

    private static void soon(ThrowingRunnable assertion) {
        // A broker that crashes while it hands over an expired message tries again after three minutes.
        await().atMost(Duration.ofMinutes(5)).ignoreExceptions().untilAsserted(assertion);
    }
}

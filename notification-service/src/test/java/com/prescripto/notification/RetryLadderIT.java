package com.prescripto.notification;

import static com.prescripto.notification.inbox.EventFixture.booked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.notification.notifications.Notification;
import com.prescripto.notification.notifications.NotificationId;
import com.prescripto.notification.notifications.NotificationKind;
import com.prescripto.notification.notifications.NotificationStatus;
import com.prescripto.notification.notifications.Notifications;
import com.prescripto.notification.stage.Broker;
import com.prescripto.notification.stage.Mailbox;
import com.prescripto.notification.stage.PlayedBooking;
import com.prescripto.notification.stage.PlayedBooking.Manner;
import com.prescripto.notification.stage.RunningService;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;

/** What cannot be done now is done later, for a while, and then set aside; on a real broker, with short rungs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryLadderIT {
    private final String meera = "meera." + UUID.randomUUID() + "@example.org";

    private final Broker broker = Broker.ofThisRun();
    private final PlayedBooking booking = new PlayedBooking();
    private final Mailbox mailbox = new Mailbox();
    private @Nullable RunningService running;

    RetryLadderIT() throws IOException {}

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
    void a_mail_waits_on_the_ladder_until_the_mail_server_is_back() {
        var service = start(1000);
        mailbox.goAway();
        broker.publish(booked(booking.booked(meera)));
        soon(() -> assertThat(service.count("notification.retried")).isGreaterThanOrEqualTo(2));
        mailbox.comeBack();
        soon(() -> assertThat(mailbox.mailsTo(meera)).hasSize(1));
        assertThat(service.count("notification.ambiguous")).isZero();
        assertThat(broker.drain(Broker.PARKING_QUEUE)).isEmpty();
    }

    @Test
    void a_mail_waits_on_the_ladder_until_booking_service_is_back() {
        var service = start(1000);
        booking.behave(Manner.AWAY);
        broker.publish(booked(booking.booked(meera)));
        soon(() -> assertThat(service.count("notification.retried")).isGreaterThanOrEqualTo(2));
        booking.behave(Manner.HELPFUL);
        soon(() -> assertThat(mailbox.mailsTo(meera)).hasSize(1));
    }

    /** Five times over the last rung: a broker that saw these as one cycle would have dropped the message silently. */
    @Test
    void after_eight_attempts_with_rising_delays_it_is_parked_and_given_up() {
        var service = start(8);
        booking.behave(Manner.AWAY);
        var visit = booking.booked(meera);
        var event = booked(visit);
        broker.publish(event);
        var parked = new ArrayList<Message>();
        soon(() -> {
            parked.addAll(broker.drain(Broker.PARKING_QUEUE));
            assertThat(parked).hasSize(1);
        });

        var asked = booking.questionsAbout(visit);
        assertThat(asked).hasSize(8);
        assertThat(asked.get(1) - asked.get(0)).isGreaterThanOrEqualTo(200);
        assertThat(asked.get(2) - asked.get(1)).isGreaterThanOrEqualTo(400);
        assertThat(asked.get(3) - asked.get(2)).isGreaterThanOrEqualTo(800);
        for (int last = 4; last < 8; last++) {
            assertThat(asked.get(last) - asked.get(last - 1)).isGreaterThanOrEqualTo(1000);
        }

        assertThat(parked.get(0).getMessageProperties().getMessageId()).isEqualTo(event.id());
        assertThat(parked.get(0).getMessageProperties().getContentType()).isEqualTo("application/json");
        assertThat(parked.get(0).getBody()).isEqualTo(event.message().getBody());
        assertThat(parked.get(0).getMessageProperties().getHeaders())
                .containsAllEntriesOf(event.message().getMessageProperties().getHeaders())
                .containsEntry("retry_count", 7)
                .containsEntry("last_error", "booking-service answered 503")
                .containsEntry("parked_reason", "booking-service answered 503")
                .containsKeys("first_failed_at", "parked_at")
                .doesNotContainKey("x-death");
        assertThat(stored(service, event.id()).status()).isEqualTo(NotificationStatus.GIVEN_UP);
        assertThat(stored(service, event.id()).reason()).isEqualTo("booking-service answered 503");
        assertThat(service.count("notification.retried")).isEqualTo(7);
        assertThat(service.count("notification.parked")).isEqualTo(1);
        assertThat(service.count("notification.given.up")).isEqualTo(1);
    }

    @Test
    void a_short_wait_does_not_stand_behind_a_long_one() {
        start(1000);
        booking.behave(Manner.AWAY);
        var first = booking.booked(meera);
        broker.publish(booked(first));
        soon(() -> assertThat(booking.questionsAbout(first)).hasSizeGreaterThanOrEqualTo(4)); // waits a second now
        var second = booking.booked("second." + meera);
        broker.publish(booked(second));
        soon(() -> assertThat(booking.questionsAbout(second)).hasSizeGreaterThanOrEqualTo(2));
        var asked = booking.questionsAbout(second);
        assertThat(asked.get(1) - asked.get(0)).isBetween(200L, 10_000L);
        assertThat(asked.get(0)).isGreaterThan(booking.questionsAbout(first).get(3));
    }

    /** The copy has nowhere to go, so the original must not be acknowledged; it is parked by the broker itself. */
    @Test
    void what_cannot_climb_the_ladder_is_handed_out_again_and_then_parked_by_the_broker() {
        var service = start(1000);
        booking.behave(Manner.AWAY);
        broker.publish(
                booked(booking.booked("first." + meera))); // opens every connection; opening one declares all queues
        soon(() -> assertThat(service.count("notification.retried")).isPositive());
        booking.behave(Manner.HELPFUL);
        soon(() -> assertThat(mailbox.mailsTo("first." + meera)).hasSize(1));
        var retried = service.count("notification.retried");

        broker.delete("notification.booking-events.retry.200ms.v1");
        booking.behave(Manner.AWAY);
        var event = booked(booking.booked(meera));
        broker.publish(event);
        var parked = new ArrayList<Message>();
        soon(() -> {
            parked.addAll(broker.drain(Broker.PARKING_QUEUE));
            assertThat(parked).hasSize(1);
        });
        assertThat(parked.get(0).getMessageProperties().getMessageId()).isEqualTo(event.id());
        assertThat(parked.get(0).getMessageProperties().getHeaders())
                .containsEntry("x-first-death-reason", "delivery_limit")
                .containsEntry("x-first-death-queue", Broker.WORK_QUEUE);
        assertThat(service.count("notification.retried")).isEqualTo(retried);

        booking.behave(Manner.HELPFUL);
        broker.publish(booked(booking.booked("next." + meera)));
        soon(() -> assertThat(mailbox.mailsTo("next." + meera)).hasSize(1));
    }

    /** Other dead letters would be dropped without a word. These are kept, and given back when there is somewhere to go. */
    @Test
    void a_wait_that_ends_while_there_is_no_work_queue_loses_nothing() {
        start(1000).close();
        running = null;
        broker.delete(Broker.WORK_QUEUE);
        broker.put(
                "notification.booking-events.retry.200ms.v1",
                booked(booking.booked(meera)).message());
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true); // ten times as long as it waits there

        start(1000);
        // How soon the broker tries again is its own affair: three minutes, if nobody says anything else.
        await().atMost(Duration.ofMinutes(6))
                .untilAsserted(() -> assertThat(mailbox.mailsTo(meera)).hasSize(1));
    }

    private RunningService start(int attempts) {
        var settings = RunningService.settings(broker, booking, mailbox.port());
        settings.put("prescripto.inbox.attempts", String.valueOf(attempts));
        settings.put("prescripto.inbox.pause-after-failed-move", "100ms");
        var service = RunningService.start(settings);
        running = service;
        soon(() -> assertThat(broker.isListenedTo()).isTrue());
        return service;
    }

    private static Notification stored(RunningService service, String eventId) {
        return service.bean(Notifications.class)
                .find(new NotificationId(UUID.fromString(eventId), NotificationKind.BOOKED))
                .orElseThrow();
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(assertion);
    }
}

package com.prescripto.notification;

import static com.prescripto.notification.emails.smtp.ScriptedSmtpServer.FALL_SILENT;
import static com.prescripto.notification.inbox.EventFixture.booked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.notification.emails.smtp.ScriptedSmtpServer;
import com.prescripto.notification.stage.Broker;
import com.prescripto.notification.stage.PlayedBooking;
import com.prescripto.notification.stage.PlayedBooking.Manner;
import com.prescripto.notification.stage.RunningService;
import com.prescripto.notification.stage.SeparateService;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** kill -9 in the middle of a notification; another instance ends it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashIT {
    private final String meera = "meera." + UUID.randomUUID() + "@example.org";

    @Test
    void a_crash_between_storing_and_claiming_costs_nothing() throws Exception {
        try (var broker = Broker.ofThisRun();
                var booking = new PlayedBooking();
                var smtp = new ScriptedSmtpServer(Map.of())) {
            var settings = settings(broker, booking, smtp);
            booking.behave(Manner.SILENT);
            var visit = booking.booked(meera);
            crash(
                    broker,
                    settings,
                    visit,
                    () -> assertThat(booking.questionsAbout(visit)).hasSize(1));

            booking.behave(Manner.HELPFUL);
            try (var survivor = RunningService.start(settings)) {
                soon(() -> assertThat(survivor.count("notification.sent")).isEqualTo(1));
                assertThat(survivor.count("notification.ambiguous")).isZero();
            }
            assertThat(smtp.taken()).hasSize(1);
        }
    }

    @Test
    void a_crash_between_claiming_and_sending_is_ended_when_the_lease_is_over() throws Exception {
        try (var broker = Broker.ofThisRun();
                var booking = new PlayedBooking();
                var smtp = new ScriptedSmtpServer(Map.of("RCPT", FALL_SILENT))) {
            var settings = settings(broker, booking, smtp);
            crash(
                    broker,
                    settings,
                    booking.booked(meera),
                    () -> assertThat(smtp.conversations()).isEqualTo(1));

            smtp.behave();
            try (var survivor = RunningService.start(settings)) {
                soon(() -> assertThat(survivor.count("notification.sent")).isEqualTo(1));
                assertThat(survivor.count("notification.ambiguous")).isEqualTo(1);
            }
            assertThat(smtp.taken()).hasSize(1);
        }
    }

    @Test
    void a_crash_after_the_whole_mail_may_send_it_twice_under_one_id_and_is_counted() throws Exception {
        try (var broker = Broker.ofThisRun();
                var booking = new PlayedBooking();
                var smtp = new ScriptedSmtpServer(Map.of(".", FALL_SILENT))) {
            var settings = settings(broker, booking, smtp);
            crash(
                    broker,
                    settings,
                    booking.booked(meera),
                    () -> assertThat(smtp.taken()).hasSize(1));

            smtp.behave();
            try (var survivor = RunningService.start(settings)) {
                soon(() -> assertThat(survivor.count("notification.sent")).isEqualTo(1));
                assertThat(survivor.count("notification.ambiguous")).isEqualTo(1);
            }
            assertThat(smtp.taken()).hasSize(2);
            assertThat(smtp.taken().stream().map(CrashIT::messageId).distinct()).hasSize(1);
        }
    }

    /** Runs the service in a process of its own, gives it an event, and kills it when it has come that far. */
    private void crash(Broker broker, Map<String, String> settings, String visit, ThrowingRunnable thatFar)
            throws IOException {
        try (var victim = SeparateService.start(settings, "crash-" + UUID.randomUUID())) {
            soon(() -> assertThat(broker.isListenedTo()).isTrue());
            assertThat(victim.isRunning()).isTrue();
            broker.publish(booked(visit));
            soon(thatFar);
            victim.kill();
            assertThat(victim.log())
                    .contains("Started NotificationApplication")
                    .doesNotContain(meera, "Meera", "Church Street", "Dermatology");
        }
    }

    private static Map<String, String> settings(Broker broker, PlayedBooking booking, ScriptedSmtpServer smtp) {
        var settings = RunningService.settings(broker, booking, smtp.port());
        settings.put("prescripto.notifications.lease", "3s");
        return settings;
    }

    private static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow();
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(assertion);
    }
}

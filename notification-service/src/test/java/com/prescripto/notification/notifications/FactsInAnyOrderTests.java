package com.prescripto.notification.notifications;

import static com.prescripto.notification.appointments.NoticeFixture.APPOINTMENT;
import static com.prescripto.notification.appointments.NoticeFixture.aBookedVisit;
import static com.prescripto.notification.appointments.NoticeFixture.aMovedVisit;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.accounts.AccountNoticeFixture;
import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentStatus;
import com.prescripto.notification.appointments.CancellationCode;
import com.prescripto.notification.appointments.DoneBy;
import com.prescripto.notification.emails.DeliveryResult;
import com.prescripto.notification.platform.Answer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A visit is booked, moved, moved back and cancelled; each fact is heard at any time after it became true. Every way in
 * which that can go is played.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FactsInAnyOrderTests {
    private static final Instant BEGIN = Instant.parse("2026-11-20T07:30:00Z");
    private static final List<NotificationKind> FACTS = List.of(
            NotificationKind.BOOKED,
            NotificationKind.RESCHEDULED,
            NotificationKind.RESCHEDULED,
            NotificationKind.CANCELLED);

    private final List<Integer> mailed = new ArrayList<>();
    private final Clock clock = Clock.fixed(BEGIN.plusSeconds(60), ZoneOffset.UTC);
    private final NotificationMetrics metrics = new NotificationMetrics(new SimpleMeterRegistry());
    private final Notifications notifications = new InMemoryNotifications();
    private final List<UUID> ids = FACTS.stream().map(fact -> UUID.randomUUID()).toList();
    private final BookingInMemory booking = new BookingInMemory(appointment -> new Answer.Found<>(asItIs()));
    private final SendNotification sending = Senders.of(
            notifications,
            booking,
            booking,
            new AccountNoticeFixture(),
            mail -> {
                mailed.add(ids.indexOf(UUID.fromString(mail.messageId().split("\\.", -1)[0])) + 1);
                return new DeliveryResult.Accepted();
            },
            metrics,
            Senders.settings(8),
            clock);
    private final TellPatient tellPatient = new TellPatient(notifications, sending, metrics, clock);

    /** How many facts have become true. */
    private int version;

    /** Every order of "it happens" (0) and "the fact of this version is heard" in which nothing is heard too early. */
    static List<List<Integer>> stories() {
        return stories(List.of(), 0);
    }

    private static List<List<Integer>> stories(List<Integer> soFar, int happened) {
        if (soFar.size() == 2 * FACTS.size()) {
            return List.of(soFar);
        }
        var heard = IntStream.rangeClosed(1, happened)
                .filter(fact -> !soFar.contains(fact))
                .boxed()
                .flatMap(fact -> stories(and(soFar, fact), happened).stream());
        var goesOn =
                happened == FACTS.size() ? Stream.<List<Integer>>of() : stories(and(soFar, 0), happened + 1).stream();
        return Stream.concat(goesOn, heard).toList();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_mail_is_true_when_it_is_sent_and_the_last_one_is_the_last_fact(List<Integer> story) {
        var expected = new ArrayList<Integer>();
        for (int step : story) {
            if (step == 0) {
                version++;
                continue;
            }
            if (step == version) {
                expected.add(step); // nothing has happened since
            }
            var what = new NotificationId(ids.get(step - 1), FACTS.get(step - 1));
            assertThat(tellPatient.tell(Fact.ofVisit(what, APPOINTMENT, step, at(step))))
                    .isEqualTo(new Outcome.Settled());
        }
        assertThat(mailed).isEqualTo(expected).isSorted().endsWith(FACTS.size());
    }

    private AppointmentNotice asItIs() {
        var visit = version == 1
                ? aBookedVisit()
                : aMovedVisit(DoneBy.PATIENT, at(Math.min(version, 3))).version(version);
        return version < FACTS.size()
                ? visit.notice()
                : visit.status(AppointmentStatus.CANCELLED)
                        .cancelled(DoneBy.PATIENT, CancellationCode.CANNOT_COME, 100)
                        .notice();
    }

    private static Instant at(int fact) {
        return BEGIN.plusSeconds(fact);
    }

    private static List<Integer> and(List<Integer> soFar, int step) {
        return Stream.concat(soFar.stream(), Stream.of(step)).toList();
    }
}

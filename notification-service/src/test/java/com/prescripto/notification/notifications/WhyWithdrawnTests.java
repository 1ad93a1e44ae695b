package com.prescripto.notification.notifications;

import static com.prescripto.notification.appointments.NoticeFixture.aBookedVisit;
import static com.prescripto.notification.appointments.NoticeFixture.aMovedVisit;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentStatus;
import com.prescripto.notification.appointments.DoneBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason for which a mail about a visit is withdrawn has words for the one it is about. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhyWithdrawnTests {
    private static final Instant AGREED = Instant.parse("2026-11-01T07:30:00Z");
    private static final List<Instant> TIMES = List.of(
            Instant.parse("2026-11-20T07:30:00Z"),
            Instant.parse("2026-11-23T10:30:00Z"),
            Instant.parse("2026-11-24T07:30:00Z"));

    @ParameterizedTest
    @EnumSource(
            value = NotificationKind.class,
            names = {"AGENDA", "WELCOME", "ADDRESS_CONFIRMATION", "PASSWORD_RESET", "PASSWORD_CHANGED"},
            mode = EnumSource.Mode.EXCLUDE)
    void no_reason_is_without_words(NotificationKind kind) {
        var fact = new Fact(NotificationId.of(kind, "one"), "apt_1", 1, AGREED, null, null);
        var notification = Notification.pending(fact, AGREED);
        for (var visit : visits()) {
            for (var at : TIMES) {
                StillTrue.objection(notification, visit, at)
                        .ifPresent(
                                why -> assertThat(WhyWithdrawn.of(why)).as(why).isNotEqualTo(WhyWithdrawn.OTHER));
            }
        }
    }

    @Test
    void what_changed_while_it_was_under_way_has_words_too() {
        assertThat(WhyWithdrawn.of("a later fact about this appointment is known"))
                .isEqualTo(WhyWithdrawn.CHANGED);
        assertThat(WhyWithdrawn.of("the appointment has changed meanwhile")).isEqualTo(WhyWithdrawn.CHANGED);
        assertThat(WhyWithdrawn.of(null)).isEqualTo(WhyWithdrawn.OTHER);
    }

    private static List<AppointmentNotice> visits() {
        var visits = new ArrayList<AppointmentNotice>();
        for (var status : AppointmentStatus.values()) {
            if (status != AppointmentStatus.UNKNOWN) {
                visits.add(aBookedVisit().status(status).notice());
                visits.add(aBookedVisit().status(status).withoutReminders().notice());
                visits.add(aBookedVisit().status(status).refunded().notice());
                visits.add(aBookedVisit().status(status).bookedAgain().notice());
                visits.add(aBookedVisit().status(status).letGo(DoneBy.PATIENT).notice());
                visits.add(aMovedVisit(DoneBy.PATIENT, AGREED.plusSeconds(60))
                        .status(status)
                        .notice());
            }
        }
        return visits;
    }
}

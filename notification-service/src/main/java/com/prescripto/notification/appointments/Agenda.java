package com.prescripto.notification.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a doctor has to know of a day, as booking-service knows it at this moment. Says as little of patients as can be: no
 * names, no reasons. Never stored, never logged.
 *
 * @param zone the clinic's, in which times are shown
 * @param wanted whether the doctor is to be told of their days at all
 * @param token for the link by which they give that up
 * @param visits those that are to take place, by start
 */
public record Agenda(
        Doctor doctor,
        LocalDate date,
        ZoneId zone,
        boolean wanted,
        @Nullable String token,
        List<Visit> visits,
        AppointmentNotice.Clinic clinic) {
    public Agenda {
        visits = List.copyOf(visits);
    }

    /** Who is told. */
    public record Doctor(String name, String email) {}

    /**
     * One visit.
     *
     * @param patient initials
     */
    public record Visit(AppointmentNotice.Time time, String visitType, String patient) {}

    /** Whether nothing of it is still to come. */
    public boolean isOver(Instant now) {
        return visits.stream().noneMatch(visit -> now.isBefore(visit.time().end()));
    }

    /** Says which day, and nothing about people. */
    @Override
    public String toString() {
        return "Agenda[" + date + ", " + visits.size() + " visits]";
    }
}

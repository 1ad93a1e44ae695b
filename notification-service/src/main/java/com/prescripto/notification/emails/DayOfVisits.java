package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.AppointmentNotice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what a patient has on one day: each visit with its time in its own zone. */
final class DayOfVisits {
    private final List<AppointmentNotice> visits;
    private final AppointmentNotice first;

    /** At least one, in the order in which they are told. */
    DayOfVisits(List<AppointmentNotice> visits) {
        this.visits = visits;
        this.first = visits.get(0);
    }

    /** For the subject: {@code Tue 24 Nov}. */
    String shortly() {
        return TimeWords.shortDay(first.time().start(), first.zone());
    }

    /** {@code 2 visits}. */
    String howMany() {
        return visits.size() + " visits";
    }

    /** For the templates, by the names they use. */
    Map<String, Object> forTemplate() {
        var words = new HashMap<String, Object>(new VisitWords(first).forTemplate());
        words.put("where", true);
        words.put("howMany", howMany());
        words.put("visits", visits.stream().map(this::listed).toList());
        if (!isOneZone()) {
            words.remove("zone"); // each says its own
        }
        return words;
    }

    private ListedVisit listed(AppointmentNotice visit) {
        var words = new VisitWords(visit);
        return new ListedVisit(
                words.hours(), OneLine.of(visit.doctor().name()), isOneZone() ? words.details() : words.zonedDetails());
    }

    private boolean isOneZone() {
        return visits.stream().allMatch(visit -> visit.zone().equals(first.zone()));
    }
}

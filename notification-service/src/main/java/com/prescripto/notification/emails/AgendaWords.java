package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.Agenda;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what a doctor's day brings: times, kinds of visit and initials, and nothing else about patients. */
final class AgendaWords {
    private final Agenda agenda;

    AgendaWords(Agenda agenda) {
        this.agenda = agenda;
    }

    /** For the subject: {@code Tue 24 Nov}. */
    String shortly() {
        return TimeWords.shortDay(agenda.date());
    }

    /** {@code 3 visits}. */
    String howMany() {
        int many = agenda.visits().size();
        return many == 1 ? "1 visit" : many + " visits";
    }

    /** For the templates, by the names they use. */
    Map<String, Object> forTemplate() {
        var words = new HashMap<String, Object>();
        words.put("patient", OneLine.of(agenda.doctor().name()));
        words.put("day", TimeWords.day(agenda.date()));
        words.put(
                "zone", TimeWords.zone(agenda.date().atStartOfDay(agenda.zone()).toInstant(), agenda.zone()));
        words.put("howMany", howMany());
        words.put("visits", agenda.visits().stream().map(this::listed).toList());
        words.put("clinic", OneLine.of(agenda.clinic().name()));
        words.put("phone", OneLine.of(agenda.clinic().phone()));
        return words;
    }

    private ListedVisit listed(Agenda.Visit visit) {
        var time = visit.time();
        var minutes = Duration.between(time.start(), time.end()).toMinutes();
        return new ListedVisit(
                TimeWords.hours(time, agenda.zone()),
                OneLine.of(visit.patient()),
                List.of(OneLine.of(visit.visitType()) + ", " + minutes + " minutes"));
    }
}

package com.prescripto.notification.appointments;

import com.prescripto.notification.platform.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The doctors' agendas booking-service gives out. Answers within seconds, also when it does not. */
public interface Agendas {
    /**
     * The clinic's present day.
     *
     * @param doctors those who have visits on it
     */
    record Today(LocalDate date, ZoneId zone, List<String> doctors) {
        public Today {
            doctors = List.copyOf(doctors);
        }
    }

    /** Asks who has visits today. */
    Answer<Today> today();

    /** Asks for a doctor's day as it is now. */
    Answer<Agenda> of(Workday day);
}

package com.prescripto.notification.appointments.http;

import static java.util.Objects.requireNonNull;

import com.prescripto.notification.appointments.Agenda;
import com.prescripto.notification.appointments.Agendas;
import com.prescripto.notification.appointments.Workday;
import com.prescripto.notification.platform.Answer;
import com.prescripto.notification.platform.BookingService;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks booking-service for agendas. */
@Component
class HttpAgendas implements Agendas {
    private final BookingService booking;

    HttpAgendas(BookingService booking) {
        this.booking = booking;
    }

    @Override
    public Answer<Today> today() {
        return booking.ask(TodayReply.class, TodayReply::toToday, "/internal/agendas/today");
    }

    @Override
    public Answer<Agenda> of(Workday day) {
        return booking.ask(
                AgendaReply.class,
                AgendaReply::toAgenda,
                "/internal/doctors/{id}/agendas/{date}",
                day.doctorId(),
                day.date());
    }

    /** Who has visits on the clinic's present day. */
    record TodayReply(LocalDate date, ZoneId zone, List<String> doctors) {
        TodayReply {
            requireNonNull(date, "date");
            requireNonNull(zone, "zone");
            requireNonNull(doctors, "doctors");
        }

        Today toToday() {
            return new Today(date, zone, doctors);
        }
    }
}

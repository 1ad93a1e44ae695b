package com.prescripto.notification.notifications;

import com.prescripto.notification.appointments.Agenda;
import com.prescripto.notification.appointments.Agendas;
import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentNotices;
import com.prescripto.notification.appointments.AppointmentStatus;
import com.prescripto.notification.appointments.Workday;
import com.prescripto.notification.platform.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A booking-service that knows what it is told; one visit it does not know stands for all of them. */
final class BookingInMemory implements AppointmentNotices, Agendas {
    final Map<String, AppointmentNotice> visits = new LinkedHashMap<>();

    /** Visits that are listed, although nothing is known of them for now. */
    final List<String> alsoListed = new ArrayList<>();

    private final Function<String, Answer<AppointmentNotice>> usually;

    Answer<Today> today = new Answer.Unavailable<>("nothing was said");
    Answer<Agenda> agenda = new Answer.Unavailable<>("nothing was said");

    BookingInMemory(Function<String, Answer<AppointmentNotice>> usually) {
        this.usually = usually;
    }

    @Override
    public Answer<AppointmentNotice> find(String appointmentId) {
        var known = visits.get(appointmentId);
        return known == null ? usually.apply(appointmentId) : new Answer.Found<>(known);
    }

    @Override
    public Answer<List<String>> onTheSameDay(String appointmentId) {
        var one = visits.get(appointmentId);
        return new Answer.Found<>(
                one == null
                        ? List.of()
                        : Stream.concat(booked(day(one)), alsoListed.stream())
                                .filter(id -> !id.equals(appointmentId))
                                .distinct()
                                .toList());
    }

    private Stream<String> booked(LocalDate day) {
        return visits.values().stream()
                .filter(visit ->
                        visit.status() == AppointmentStatus.BOOKED && day(visit).equals(day))
                .map(AppointmentNotice::appointmentId);
    }

    @Override
    public Answer<Today> today() {
        return today;
    }

    @Override
    public Answer<Agenda> of(Workday day) {
        return agenda;
    }

    private static LocalDate day(AppointmentNotice visit) {
        return visit.time().start().atZone(visit.zone()).toLocalDate();
    }
}

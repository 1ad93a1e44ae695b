package com.prescripto.notification.appointments.http;

import static java.util.Objects.requireNonNull;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentNotices;
import com.prescripto.notification.platform.Answer;
import com.prescripto.notification.platform.BookingService;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks booking-service for notices. */
@Component
class HttpAppointmentNotices implements AppointmentNotices {
    private final BookingService booking;

    HttpAppointmentNotices(BookingService booking) {
        this.booking = booking;
    }

    @Override
    public Answer<AppointmentNotice> find(String appointmentId) {
        return booking.ask(
                NoticeReply.class, NoticeReply::toNotice, "/internal/appointments/{id}/notice", appointmentId);
    }

    @Override
    public Answer<List<String>> onTheSameDay(String appointmentId) {
        return booking.ask(
                SameDayReply.class, SameDayReply::appointments, "/internal/appointments/{id}/same-day", appointmentId);
    }

    /** The ids alone. */
    record SameDayReply(List<String> appointments) {
        SameDayReply {
            requireNonNull(appointments, "appointments");
        }
    }
}

package com.prescripto.notification.appointments;

import com.prescripto.notification.platform.Answer;
import java.util.List;

/** The notices booking-service gives out, one per appointment. Answers within seconds, also when it does not. */
public interface AppointmentNotices {
    /** Asks for the notice as it is now. */
    Answer<AppointmentNotice> find(String appointmentId);

    /** Asks which other booked visits the same patient has on the day of this one. */
    Answer<List<String>> onTheSameDay(String appointmentId);
}

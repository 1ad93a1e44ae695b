package com.prescripto.notification.appointments;

import java.util.function.Function;
import java.util.function.Supplier;

/** The notices booking-service gives out, one per appointment. */
public interface AppointmentNotices {
    /** Asks for the notice as it is now. Answers within seconds, also when booking-service does not. */
    Answer find(String appointmentId);

    /** What came of asking. */
    sealed interface Answer {
        /** Handles all three answers. */
        <T> T fold(Function<AppointmentNotice, T> found, Supplier<T> unknown, Function<String, T> unavailable);

        /** The appointment as it is now. */
        record Found(AppointmentNotice notice) implements Answer {
            @Override
            public <T> T fold(
                    Function<AppointmentNotice, T> found, Supplier<T> unknown, Function<String, T> unavailable) {
                return found.apply(notice);
            }
        }

        /** Booking-service says there is no such appointment; asking again would not help. */
        record Unknown() implements Answer {
            @Override
            public <T> T fold(
                    Function<AppointmentNotice, T> found, Supplier<T> unknown, Function<String, T> unavailable) {
                return unknown.get();
            }
        }

        /** No usable answer for now; {@code why} names no person. */
        record Unavailable(String why) implements Answer {
            @Override
            public <T> T fold(
                    Function<AppointmentNotice, T> found, Supplier<T> unknown, Function<String, T> unavailable) {
                return unavailable.apply(why);
            }
        }
    }
}

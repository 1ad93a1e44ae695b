package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.DoneBy;

/** Says who moved a visit, and how. A visit that is merely of another kind now has not moved. */
final class MoveWords {
    private final AppointmentNotice now;

    MoveWords(AppointmentNotice now) {
        this.now = now;
    }

    String title() {
        return isElsewhere() ? "Your visit has moved" : "Your visit has changed";
    }

    boolean isElsewhere() {
        return now.hasAnotherTime() || now.hasAnotherDoctor();
    }

    String said(DoneBy by) {
        return who(by) + " " + what();
    }

    private String what() {
        if (now.hasAnotherDoctor()) {
            return now.hasAnotherTime()
                    ? "moved this visit to another time and another doctor."
                    : "moved this visit to another doctor.";
        }
        return now.hasAnotherTime() ? "moved this visit to another time." : "changed the kind of this visit.";
    }

    private static String who(DoneBy by) {
        return switch (by) {
            case PATIENT -> "You have";
            case DOCTOR -> "Your doctor has";
            case ADMIN, SYSTEM, UNKNOWN -> "The clinic has";
        };
    }
}

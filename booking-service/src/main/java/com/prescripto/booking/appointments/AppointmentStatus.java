package com.prescripto.booking.appointments;

/** Where an appointment stands. The only thing that says so: there are no further flags. */
public enum AppointmentStatus {
    /** Claimed for some minutes, waiting to be confirmed. FHIR: pending. */
    HELD,
    /** Agreed. FHIR: booked. */
    BOOKED,
    /** The patient is there. FHIR: arrived. */
    ARRIVED,
    /** The visit took place. FHIR: fulfilled. */
    COMPLETED,
    /** Ended before the visit, by somebody. FHIR: cancelled. */
    CANCELLED,
    /** The patient did not come. FHIR: noshow. */
    NO_SHOW,
    /** A hold whose time ran out. FHIR: cancelled. */
    LAPSED;

    /** Whether an appointment may go from here to {@code next}; taking attendance back goes the same ways backwards. */
    public boolean mayBecome(AppointmentStatus next) {
        return switch (this) {
            case HELD -> next == BOOKED || next == CANCELLED || next == LAPSED;
            case BOOKED -> next == ARRIVED || next == COMPLETED || next == CANCELLED || next == NO_SHOW;
            case ARRIVED -> next == COMPLETED || next == CANCELLED;
            case LAPSED -> next == BOOKED;
            case COMPLETED, CANCELLED, NO_SHOW -> false;
        };
    }

    /** Whether the appointment's time belongs to it, so that nobody else can have it. */
    public boolean claimsTime() {
        return switch (this) {
            case HELD, BOOKED, ARRIVED, COMPLETED, NO_SHOW -> true;
            case CANCELLED, LAPSED -> false;
        };
    }

    /** Whether it tells of the patient's coming: such a status can be taken back for a while. */
    public boolean isAttendance() {
        return switch (this) {
            case ARRIVED, COMPLETED, NO_SHOW -> true;
            case HELD, BOOKED, CANCELLED, LAPSED -> false;
        };
    }

    /** Whether the visit is still to come, as far as we know. */
    public boolean isOpen() {
        return switch (this) {
            case HELD, BOOKED, ARRIVED -> true;
            case COMPLETED, CANCELLED, NO_SHOW, LAPSED -> false;
        };
    }
}

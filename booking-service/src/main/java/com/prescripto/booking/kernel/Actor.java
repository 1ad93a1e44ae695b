package com.prescripto.booking.kernel;

/**
 * Who does something now.
 *
 * @param role as what
 * @param id of the patient, the doctor or the admin's account; empty for SYSTEM and ANONYMOUS
 */
public record Actor(Role role, String id) {

    /** The service itself. */
    public static final Actor SYSTEM = new Actor(Role.SYSTEM, "");

    /** Somebody who has not signed in. */
    public static final Actor ANONYMOUS = new Actor(Role.ANONYMOUS, "");

    public boolean is(Role other) {
        return role == other;
    }
}

package com.prescripto.booking.kernel;

/**
 * Something that happened, as a record of JDK types. Its components are the event's data on the wire, as
 * {@code contracts/} describes them.
 */
public interface DomainEvent {

    /** The event's name in the contracts, such as {@code APPOINTMENT_BOOKED}. */
    String type();

    /** Id of the aggregate it happened to. */
    String subject();
}

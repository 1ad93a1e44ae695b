package com.prescripto.booking.appointments;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.PaymentMode;
import com.prescripto.booking.schedules.VisitType;
import java.time.Duration;

/**
 * What was agreed on: a copy, so that a later change of the schedule does not change the agreement.
 *
 * @param id of the visit type
 * @param name for people
 * @param minutes how long
 * @param fee what it costs
 * @param bufferBefore minutes of the doctor's time kept free before it
 * @param bufferAfter the same after it
 * @param payment when it is paid
 */
public record Visit(
        String id, String name, int minutes, Money fee, int bufferBefore, int bufferAfter, PaymentMode payment) {

    /** The doctor's time that the visit takes: the time with the patient, and the buffers. */
    TimeRange blockOf(TimeRange time) {
        return new TimeRange(
                time.start().minus(Duration.ofMinutes(bufferBefore)), time.end().plus(Duration.ofMinutes(bufferAfter)));
    }

    Duration length() {
        return Duration.ofMinutes(minutes);
    }

    static Visit of(VisitType type, Money fee) {
        return new Visit(
                type.id(),
                type.name(),
                (int) type.length().toMinutes(),
                fee,
                (int) type.bufferBefore().toMinutes(),
                (int) type.bufferAfter().toMinutes(),
                type.payment());
    }
}

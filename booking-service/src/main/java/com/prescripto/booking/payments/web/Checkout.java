package com.prescripto.booking.payments.web;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.payments.PaymentGateway.Order;
import com.prescripto.booking.payments.PaymentGateway.Terms;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a browser needs to open the provider's payment dialog.
 *
 * @param keyId public
 * @param name of the clinic
 * @param script address of the provider's script
 * @param payUntil when the hold's time runs out; absent when the visit is booked
 */
record Checkout(
        String provider,
        String keyId,
        String orderId,
        Money amount,
        String name,
        String description,
        Prefill prefill,
        String script,
        @Nullable OffsetDateTime payUntil) {

    /** What the patient need not type again. */
    record Prefill(String name, String email, @Nullable String contact) {}

    static Checkout of(
            Appointment appointment, Order order, Terms terms, Clinic clinic, Patient patient, String email) {
        var until = appointment.heldUntil();
        return new Checkout(
                terms.provider(),
                terms.keyId(),
                order.id(),
                order.amount(),
                clinic.name(),
                appointment.visit().name(),
                new Prefill(patient.name(), email, patient.phone()),
                terms.script(),
                until == null ? null : until.atZone(appointment.zone()).toOffsetDateTime());
    }
}

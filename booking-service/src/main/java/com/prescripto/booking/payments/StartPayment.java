package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentRights;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.PaymentGateway.Away;
import com.prescripto.booking.payments.PaymentGateway.Order;
import com.prescripto.booking.payments.PaymentGateway.Refused;
import com.prescripto.booking.payments.PaymentGateway.Terms;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Opens an order for a visit, so that its patient can pay it. However often and from wherever it is asked, there is one
 * order for one amount: its receipt is made from the appointment and the amount, and the provider gives one order for one
 * receipt. Another one is opened only when the fee has changed, or when the money of the first has gone back.
 */
@Service
public class StartPayment {

    private static final Logger log = LoggerFactory.getLogger(StartPayment.class);
    private static final int TRIES = 10;

    private final Appointments appointments;
    private final Bills bills;
    private final PaymentProvider provider;
    private final Clock clock;

    StartPayment(Appointments appointments, Bills bills, PaymentProvider provider, Clock clock) {
        this.appointments = appointments;
        this.bills = bills;
        this.provider = provider;
        this.clock = clock;
    }

    /** How it went. */
    public sealed interface Outcome {

        /** The patient can pay. */
        record Ready(Appointment appointment, Order order, Terms terms) implements Outcome {}

        /** It cannot be paid. */
        record No(Why why) implements Outcome {}
    }

    /** Why something cannot be paid. */
    public enum Why {
        /** It is not the actor's, or there is no such appointment. */
        NOT_YOURS,
        /** It has been paid. */
        ALREADY_PAID,
        /** The time to pay has run out. */
        HOLD_LAPSED,
        /** There is nothing to pay, or no longer. */
        NOT_PAYABLE,
        /** Nobody can pay online here. */
        OFF,
        /** The provider cannot be asked now. */
        AWAY
    }

    /** Opens it, or gives the one that is open. */
    public Outcome start(AppointmentId id, Actor by) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = appointments.find(id).filter(appointment -> AppointmentRights.concerns(appointment, by));
            if (found.isEmpty()) {
                return new Outcome.No(Why.NOT_YOURS);
            }
            var appointment = found.get();
            var now = clock.instant();
            var bill = bills.find(id).orElseGet(() -> Bill.blank(appointment));
            var hindrance = hindrance(appointment, bill, now);
            if (hindrance.isPresent()) {
                return new Outcome.No(hindrance.get());
            }
            var gateway = provider.gateway();
            if (gateway.isEmpty()) {
                return new Outcome.No(Why.OFF);
            }
            var terms = gateway.get().terms();
            var open = open(bill, appointment.visit().fee());
            if (open.isPresent()) {
                return new Outcome.Ready(appointment, open.get(), terms);
            }
            try {
                var order = gateway.get()
                        .open(
                                receipt(bill, appointment.visit().fee()),
                                appointment.visit().fee());
                if (bills.save(bill.start(order, by, now))) {
                    return new Outcome.Ready(appointment, order, terms);
                }
            } catch (Away away) {
                return new Outcome.No(Why.AWAY);
            } catch (Refused no) {
                log.error("no order could be opened for {}: {} {}", id, no.code(), no.getMessage());
                return new Outcome.No(Why.NOT_PAYABLE);
            }
            // Somebody was faster, perhaps with the same order: look at what is there now.
        }
        throw new IllegalStateException(id + " keeps changing");
    }

    private static Optional<Why> hindrance(Appointment appointment, Bill bill, Instant now) {
        if (bill.keeps()) {
            return Optional.of(Why.ALREADY_PAID);
        }
        if (appointment.statusAt(now) == AppointmentStatus.LAPSED) {
            return Optional.of(Why.HOLD_LAPSED);
        }
        var waits = !bill.inQuarantine().isEmpty();
        return waits || !AppointmentRights.isPayable(appointment, now)
                ? Optional.of(Why.NOT_PAYABLE)
                : Optional.empty();
    }

    private static Optional<Order> open(Bill bill, Money fee) {
        return bill.orders().stream()
                .filter(order -> order.amount().equals(fee) && !bill.isPaid(order))
                .findFirst();
    }

    /**
     * Names what is to be paid: the appointment, the how many-th time it is paid, and the amount. At most 40 characters, as
     * long as the fee has at most nine digits.
     */
    private static String receipt(Bill bill, Money fee) {
        var number = bill.appointment().value().replaceFirst("^[a-z]+_", "").replace("-", "");
        var paid = bill.orders().stream().filter(bill::isPaid).count();
        return number + "-" + Long.toString(paid, Character.MAX_RADIX)
                + Long.toString(fee.amount(), Character.MAX_RADIX);
    }
}

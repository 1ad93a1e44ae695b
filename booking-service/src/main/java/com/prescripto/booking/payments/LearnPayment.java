package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentRights;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.payments.PaymentGateway.Away;
import com.prescripto.booking.payments.PaymentGateway.Order;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Learns of a payment that somebody tells of. What a browser says is only a hint: the provider is asked what is true.
 * What the provider has signed is learned as it is. Settling decides what it means.
 */
@Service
public class LearnPayment {

    private static final Logger log = LoggerFactory.getLogger(LearnPayment.class);

    private final Appointments appointments;
    private final Bills bills;
    private final UnmatchedPayments unmatched;
    private final PaymentProvider provider;
    private final LookAtBill lookAtBill;
    private final Clock clock;

    LearnPayment(
            Appointments appointments,
            Bills bills,
            UnmatchedPayments unmatched,
            PaymentProvider provider,
            LookAtBill lookAtBill,
            Clock clock) {
        this.appointments = appointments;
        this.bills = bills;
        this.unmatched = unmatched;
        this.provider = provider;
        this.lookAtBill = lookAtBill;
        this.clock = clock;
    }

    /** How a browser's word was taken. */
    public enum Taken {
        /** It was learned, or will be as soon as the provider can be asked. */
        YES,
        /** The appointment is not the actor's, or there is none. */
        NOT_YOURS,
        /** The provider has not signed this payment for an order of this bill. */
        NOT_VERIFIED,
        /** There is nothing to pay, or it has gone back. */
        NOT_PAYABLE
    }

    /**
     * A browser says that it has paid. Which order it is for is ours to know, so that a signature for another order is worth
     * nothing.
     */
    public Taken confirm(AppointmentId id, String paymentId, String signature, Actor by) {
        if (mine(id, by).isEmpty()) {
            return Taken.NOT_YOURS;
        }
        var bill = bills.find(id).filter(one -> !one.orders().isEmpty());
        var gateway = provider.gateway();
        if (bill.isEmpty() || gateway.isEmpty()) {
            return Taken.NOT_PAYABLE;
        }
        var order = bill.get().orders().stream()
                .filter(one -> gateway.get().isSigned(one.id(), paymentId, signature))
                .findFirst();
        if (order.isEmpty()) {
            return Taken.NOT_VERIFIED;
        }
        if (bill.get().payment(paymentId).filter(one -> isOver(bill.get(), one)).isPresent()) {
            return Taken.NOT_PAYABLE;
        }
        try {
            return learn(gateway.get(), id, order.get(), paymentId);
        } catch (Away away) {
            log.info("{} of {} will be asked about later: {}", paymentId, id, away.getMessage());
            lookAtBill.heard(id, News.of(begun(order.get(), paymentId)));
            return Taken.YES;
        }
    }

    /** Asks the provider what has become of an appointment's payment; whether the actor may know. */
    public boolean check(AppointmentId id, Actor by) {
        if (mine(id, by).isEmpty()) {
            return false;
        }
        lookAtBill.look(id);
        return true;
    }

    /**
     * The provider tells by itself how things stood at some time. A payment whose order nobody knows is kept, and tried again:
     * it may become known.
     *
     * @throws Away when something has to be asked for, and the provider cannot be asked now
     */
    void hear(News news) {
        for (var payment : news.payments()) {
            if (!isLearned(payment, news)) {
                unmatched.keep(payment, clock.instant());
            }
        }
        for (var refund : news.refunds()) {
            var known = news.payments().stream().anyMatch(one -> one.id().equals(refund.paymentId()));
            if (!known) {
                hearOf(refund);
            }
        }
    }

    /** Whether a bill has the payment's order, and has learned of it. */
    boolean isLearned(Payment payment, News news) {
        var bill = Optional.ofNullable(payment.orderId()).flatMap(bills::ofOrder);
        bill.ifPresent(one -> lookAtBill.heard(one.appointment(), news));
        return bill.isPresent();
    }

    /** A refund of a payment that nothing is said of. */
    private void hearOf(Refund refund) {
        var bill = bills.ofPayment(refund.paymentId());
        if (bill.isPresent()) {
            lookAtBill.heard(bill.get().appointment(), News.of(refund));
            return;
        }
        provider.gateway()
                .flatMap(gateway -> gateway.payment(refund.paymentId()))
                .ifPresentOrElse(
                        payment -> hear(News.of(payment).and(News.of(refund))),
                        () -> log.warn("the provider tells of {} and does not know its payment", refund.id()));
    }

    private Taken learn(PaymentGateway gateway, AppointmentId id, Order order, String paymentId) {
        var payment = gateway.payment(paymentId).filter(one -> order.id().equals(one.orderId()));
        if (payment.isEmpty()) {
            return Taken.NOT_VERIFIED;
        }
        lookAtBill.heard(id, News.of(payment.get()));
        return Taken.YES;
    }

    /** All that its signature says: there is such an attempt. */
    private Payment begun(Order order, String paymentId) {
        return new Payment(paymentId, order.id(), Payment.Status.CREATED, order.amount(), null, null, clock.instant());
    }

    private Optional<Appointment> mine(AppointmentId id, Actor by) {
        return appointments.find(id).filter(appointment -> AppointmentRights.concerns(appointment, by));
    }

    /** Whether everything of it has gone back. */
    private static boolean isOver(Bill bill, BilledPayment payment) {
        return payment.isCaptured()
                && Sums.of(bill).gone(payment) == payment.amount().amount();
    }
}

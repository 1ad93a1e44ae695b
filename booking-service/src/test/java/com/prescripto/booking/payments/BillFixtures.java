package com.prescripto.booking.payments;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_PATIENT;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentFixtures;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Payment.Status;
import com.prescripto.booking.payments.PaymentGateway.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Bills to test with. */
public final class BillFixtures {

    public static final Money FEE = Money.of(50_000, "INR");

    private BillFixtures() {}

    public static Appointment aBookedVisit() {
        return AppointmentFixtures.aBooking(NOW.plus(Duration.ofDays(2))).after();
    }

    /** The first change of a bill: an order was opened. */
    public static Bill.Change aBill(Appointment appointment) {
        return Bill.blank(appointment).start(anOrder(FEE), THE_PATIENT, NOW);
    }

    /** A bill that a payment of its order pays. */
    public static Bill.Change aPaidBill(Bill started) {
        return started.keep(aPayment(started.orders().get(0), Status.CAPTURED), NOW);
    }

    public static Order anOrder(Money amount) {
        return new Order("order_" + id(), "receipt-" + id(), amount, NOW);
    }

    public static Payment aPayment(Order order, Status status) {
        return aPayment("pay_" + id(), order, status, order.amount());
    }

    public static Payment aPayment(String id, Order order, Status status, Money amount) {
        return new Payment(
                id, order.id(), status, amount, "upi", status == Status.FAILED ? "BAD_REQUEST_ERROR" : null, NOW);
    }

    /** A refund as the provider tells of it. */
    public static Refund told(BilledRefund refund, Refund.Status status) {
        return new Refund("rfnd_" + refund.key(), refund.paymentId(), refund.key(), status, refund.amount(), NOW);
    }

    /** Somebody gave money back at the provider's own desk. */
    public static Refund atTheDesk(Payment payment, long amount, Refund.Status status) {
        return new Refund(
                "rfnd_desk_" + payment.id() + amount,
                payment.id(),
                null,
                status,
                new Money(amount, payment.amount().currency()),
                NOW);
    }

    public static Instant later(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    private static String id() {
        return UUID.randomUUID().toString().substring(0, 14);
    }
}

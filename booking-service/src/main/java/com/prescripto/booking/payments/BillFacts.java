package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.PaymentState.Method;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.BillEvent.Resolution;
import com.prescripto.booking.payments.PaymentGateway.Order;
import java.util.Objects;

/** What is told of a bill as it is now. */
final class BillFacts {

    private BillFacts() {}

    static BillEvent.Started started(Bill now, Order order) {
        return new BillEvent.Started(
                now.appointment().value(),
                now.doctor().value(),
                now.patient().value(),
                now.version(),
                order.id(),
                order.amount());
    }

    static BillEvent.Authorized authorized(Bill now, Payment payment) {
        return new BillEvent.Authorized(
                now.appointment().value(),
                now.doctor().value(),
                now.patient().value(),
                now.version(),
                payment.id(),
                orderOf(payment),
                payment.amount());
    }

    static BillEvent.Failed failed(Bill now, Payment payment) {
        return new BillEvent.Failed(
                now.appointment().value(),
                now.doctor().value(),
                now.patient().value(),
                now.version(),
                payment.id(),
                orderOf(payment),
                payment.amount(),
                payment.failure());
    }

    static BillEvent.Succeeded paid(Bill now, Payment payment) {
        return new BillEvent.Succeeded(
                now.appointment().value(),
                now.doctor().value(),
                now.patient().value(),
                now.version(),
                Method.ONLINE,
                payment.amount(),
                payment.id());
    }

    static BillEvent.Succeeded paidInCash(Bill now, Money amount) {
        return new BillEvent.Succeeded(
                now.appointment().value(),
                now.doctor().value(),
                now.patient().value(),
                now.version(),
                Method.CASH,
                amount,
                null);
    }

    static BillEvent.RefundStarted refundStarted(Bill now, BilledRefund refund) {
        return new BillEvent.RefundStarted(
                now.appointment().value(),
                now.doctor().value(),
                now.patient().value(),
                now.version(),
                refund.paymentId(),
                refund.key(),
                refund.amount(),
                refund.reason(),
                refund.percent());
    }

    static BillEvent.RefundAccepted refundAccepted(Bill now, BilledRefund refund, String refundId) {
        return new BillEvent.RefundAccepted(
                now.appointment().value(),
                now.doctor().value(),
                now.patient().value(),
                now.version(),
                refund.paymentId(),
                refundId,
                refund.amount(),
                refund.reason());
    }

    static BillEvent.Refunded refunded(Bill now, BilledRefund refund) {
        return new BillEvent.Refunded(
                now.appointment().value(),
                now.doctor().value(),
                now.patient().value(),
                now.version(),
                Method.ONLINE,
                refund.paymentId(),
                refund.id(),
                refund.amount(),
                refund.reason(),
                refund.percent());
    }

    static BillEvent.Refunded returnedInCash(Bill now, Cash.Returned returned) {
        return new BillEvent.Refunded(
                now.appointment().value(),
                now.doctor().value(),
                now.patient().value(),
                now.version(),
                Method.CASH,
                null,
                null,
                returned.amount(),
                returned.reason(),
                null);
    }

    static BillEvent.RefundFailed refundFailed(Bill now, BilledRefund refund) {
        return new BillEvent.RefundFailed(
                now.appointment().value(),
                now.doctor().value(),
                now.patient().value(),
                now.version(),
                refund.paymentId(),
                refund.amount(),
                refund.reason(),
                refund.problem());
    }

    static BillEvent.Quarantined quarantined(Bill now, Payment payment, Money expected) {
        return new BillEvent.Quarantined(
                now.appointment().value(),
                now.doctor().value(),
                now.patient().value(),
                now.version(),
                payment.id(),
                orderOf(payment),
                payment.amount(),
                expected);
    }

    static BillEvent.Resolved resolved(Bill now, BilledPayment payment, Resolution resolution) {
        return new BillEvent.Resolved(
                now.appointment().value(),
                now.doctor().value(),
                now.patient().value(),
                now.version(),
                payment.id(),
                payment.amount(),
                resolution);
    }

    static BillEvent.Reassigned reassigned(Bill now, DoctorId from) {
        return new BillEvent.Reassigned(
                now.appointment().value(), now.doctor().value(), now.patient().value(), now.version(), from.value());
    }

    private static String orderOf(Payment payment) {
        return Objects.requireNonNull(payment.orderId(), "only payments of an order are in a bill");
    }
}

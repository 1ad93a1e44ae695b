package com.prescripto.booking.payments.web;

import static com.prescripto.booking.payments.web.Times.local;

import com.prescripto.booking.appointments.web.AppointmentParts.PaymentView;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Bill;
import com.prescripto.booking.payments.BilledPayment;
import com.prescripto.booking.payments.BilledPayment.Verdict;
import com.prescripto.booking.payments.BilledRefund;
import com.prescripto.booking.payments.Cash;
import com.prescripto.booking.payments.Payment;
import com.prescripto.booking.payments.PaymentGateway.Order;
import com.prescripto.booking.payments.RefundReason;
import com.prescripto.booking.trail.AboutPatients;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is owed for an appointment and all that came of it, for staff.
 *
 * @param cash that was taken last
 */
@Schema(name = "Bill")
record BillView(
        PaymentView state,
        List<OrderPart> orders,
        List<PaymentPart> payments,
        List<RefundPart> refunds,
        @Nullable CashPart cash)
        implements AboutPatients {

    @Override
    public Shown shown() {
        return Shown.PAYMENT;
    }

    /** It is asked for by its appointment. */
    @Override
    public Stream<String> seenIds() {
        return Stream.empty();
    }

    /** What the patient was asked to pay. */
    @Schema(name = "BillOrder")
    record OrderPart(String id, Money amount, OffsetDateTime at) {
        static OrderPart of(Order order, ZoneId zone) {
            return new OrderPart(order.id(), order.amount(), local(order.at(), zone));
        }
    }

    /**
     * One attempt to pay.
     *
     * @param why money that came goes back
     * @param note why an admin decided about it as they did
     */
    @Schema(name = "BillPayment")
    record PaymentPart(
            String id,
            @Nullable String orderId,
            Payment.Status status,
            Money amount,
            @Nullable String method,
            @Nullable String failure,
            OffsetDateTime at,
            @Nullable Verdict verdict,
            @Nullable RefundReason why,
            @Nullable String note) {
        static PaymentPart of(BilledPayment billed, ZoneId zone) {
            var payment = billed.payment();
            return new PaymentPart(
                    payment.id(),
                    payment.orderId(),
                    payment.status(),
                    payment.amount(),
                    payment.method(),
                    payment.failure(),
                    local(payment.at(), zone),
                    billed.verdict(),
                    billed.why(),
                    billed.note());
        }
    }

    /**
     * Money on its way back.
     *
     * @param key absent when it was given back at the provider's own desk
     */
    @Schema(name = "BillRefund")
    record RefundPart(
            @Nullable String id,
            @Nullable String key,
            String paymentId,
            Money amount,
            BilledRefund.Status status,
            RefundReason reason,
            OffsetDateTime at) {
        static RefundPart of(BilledRefund refund, ZoneId zone) {
            return new RefundPart(
                    refund.id(),
                    refund.key(),
                    refund.paymentId(),
                    refund.amount(),
                    refund.status(),
                    refund.reason(),
                    local(refund.at(), zone));
        }
    }

    /** Cash taken at the desk. */
    @Schema(name = "BillCash")
    record CashPart(
            Money amount, OffsetDateTime at, @Nullable ReturnedPart returned) {
        static CashPart of(Cash cash, ZoneId zone) {
            var returned = cash.returned();
            return new CashPart(
                    cash.amount(),
                    local(cash.at(), zone),
                    returned == null
                            ? null
                            : new ReturnedPart(
                                    returned.amount(), returned.reason(), local(returned.at(), zone), returned.note()));
        }
    }

    /** Cash given back at the desk. */
    @Schema(name = "BillCashReturned")
    record ReturnedPart(
            Money amount,
            RefundReason reason,
            OffsetDateTime at,
            @Nullable String note) {}

    static BillView of(Bill bill, ZoneId zone) {
        var cash = bill.cash();
        return new BillView(
                PaymentView.of(bill.state(), zone),
                bill.orders().stream().map(one -> OrderPart.of(one, zone)).toList(),
                bill.payments().stream().map(one -> PaymentPart.of(one, zone)).toList(),
                bill.refunds().stream().map(one -> RefundPart.of(one, zone)).toList(),
                cash.isEmpty() ? null : CashPart.of(cash.get(cash.size() - 1), zone));
    }
}

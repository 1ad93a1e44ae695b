package com.prescripto.booking.payments.store;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.payments.BilledPayment;
import com.prescripto.booking.payments.BilledPayment.Verdict;
import com.prescripto.booking.payments.BilledRefund;
import com.prescripto.booking.payments.Cash;
import com.prescripto.booking.payments.Payment;
import com.prescripto.booking.payments.RefundReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Parts of a bill as they are stored. */
final class BillParts {

    private BillParts() {}

    /** @param owed in the amount's currency */
    record PaymentPart(
            String id,
            @Nullable String orderId,
            String status,
            long amount,
            String currency,
            @Nullable String method,
            @Nullable String failure,
            Instant at,
            @Nullable String verdict,
            @Nullable String why,
            boolean accepted,
            @Nullable Long owed,
            Instant learnedAt) {

        static PaymentPart of(BilledPayment billed) {
            var payment = billed.payment();
            var verdict = billed.verdict();
            var why = billed.why();
            var owed = billed.owed();
            return new PaymentPart(
                    payment.id(),
                    payment.orderId(),
                    payment.status().name(),
                    payment.amount().amount(),
                    payment.amount().currency().getCurrencyCode(),
                    payment.method(),
                    payment.failure(),
                    payment.at(),
                    verdict == null ? null : verdict.name(),
                    why == null ? null : why.name(),
                    billed.accepted(),
                    owed == null ? null : owed.amount(),
                    billed.learnedAt());
        }

        BilledPayment payment() {
            return new BilledPayment(
                    new Payment(
                            id,
                            orderId,
                            Payment.Status.valueOf(status),
                            Money.of(amount, currency),
                            method,
                            failure,
                            at),
                    verdict == null ? null : Verdict.valueOf(verdict),
                    why == null ? null : RefundReason.valueOf(why),
                    accepted,
                    owed == null ? null : Money.of(owed, currency),
                    learnedAt);
        }
    }

    record RefundPart(
            @Nullable String id,
            @Nullable String key,
            String paymentId,
            long amount,
            String currency,
            String status,
            String reason,
            @Nullable Integer percent,
            Instant at,
            Instant since,
            @Nullable String problem) {

        static RefundPart of(BilledRefund refund) {
            return new RefundPart(
                    refund.id(),
                    refund.key(),
                    refund.paymentId(),
                    refund.amount().amount(),
                    refund.amount().currency().getCurrencyCode(),
                    refund.status().name(),
                    refund.reason().name(),
                    refund.percent(),
                    refund.at(),
                    refund.since(),
                    refund.problem());
        }

        BilledRefund refund() {
            return new BilledRefund(
                    id,
                    key,
                    paymentId,
                    Money.of(amount, currency),
                    BilledRefund.Status.valueOf(status),
                    RefundReason.valueOf(reason),
                    percent,
                    at,
                    since,
                    problem);
        }
    }

    record CashPart(
            long amount,
            String currency,
            Instant at,
            String role,
            String by,
            @Nullable ReturnedPart returned) {

        static CashPart of(Cash cash) {
            return new CashPart(
                    cash.amount().amount(),
                    cash.amount().currency().getCurrencyCode(),
                    cash.at(),
                    cash.by().role().name(),
                    cash.by().id(),
                    ReturnedPart.of(cash.returned()));
        }

        Cash cash() {
            return new Cash(
                    Money.of(amount, currency),
                    at,
                    new Actor(Role.valueOf(role), by),
                    returned == null ? null : returned.returned());
        }
    }

    record ReturnedPart(
            long amount,
            String currency,
            String reason,
            Instant at,
            String role,
            String by,
            @Nullable String note) {

        static @Nullable ReturnedPart of(Cash.@Nullable Returned returned) {
            return returned == null
                    ? null
                    : new ReturnedPart(
                            returned.amount().amount(),
                            returned.amount().currency().getCurrencyCode(),
                            returned.reason().name(),
                            returned.at(),
                            returned.by().role().name(),
                            returned.by().id(),
                            returned.note());
        }

        Cash.Returned returned() {
            return new Cash.Returned(
                    Money.of(amount, currency),
                    RefundReason.valueOf(reason),
                    at,
                    new Actor(Role.valueOf(role), by),
                    note);
        }
    }
}

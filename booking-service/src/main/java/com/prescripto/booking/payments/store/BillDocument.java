package com.prescripto.booking.payments.store;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.payments.Bill;
import com.prescripto.booking.payments.PaymentGateway.Order;
import com.prescripto.booking.payments.store.BillParts.CashPart;
import com.prescripto.booking.payments.store.BillParts.PaymentPart;
import com.prescripto.booking.payments.store.BillParts.RefundPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A bill as it is stored. What is null is absent.
 *
 * @param orderIds absent, never empty, when there is no order: the unique index takes an empty array for a value
 * @param paymentIds the same
 * @param status for the lists: where it stands in one word
 * @param sums for the numbers: its money by what becomes of it
 * @param attention for the lists: why an admin should look at it; absent when nobody has to
 * @param look when to look at it again
 */
record BillDocument(
        @Id String id,
        long v,
        String appointmentId,
        String patientId,
        String doctorId,
        String currency,
        @Nullable List<OrderPart> orders,
        @Nullable List<PaymentPart> payments,
        @Nullable List<RefundPart> refunds,
        @Nullable List<CashPart> cash,
        Instant updatedAt,
        @Nullable List<String> orderIds,
        @Nullable List<String> paymentIds,
        String status,
        SumsPart sums,
        @Nullable List<String> attention,
        @Nullable Instant look,
        @Nullable Instant unsureUntil) {

    static final String QUARANTINED = "QUARANTINED";
    static final String REFUND_FAILING = "REFUND_FAILING";

    record OrderPart(String id, String receipt, long amount, String currency, Instant at) {

        static OrderPart of(Order order) {
            return new OrderPart(
                    order.id(),
                    order.receipt(),
                    order.amount().amount(),
                    order.amount().currency().getCurrencyCode(),
                    order.at());
        }

        Order order() {
            return new Order(id, receipt, Money.of(amount, currency), at);
        }
    }

    record SumsPart(long captured, long kept, long quarantined, long refunding, long refunded) {

        static SumsPart of(Bill bill) {
            return new SumsPart(
                    bill.captured().amount(),
                    bill.kept().amount(),
                    bill.quarantined().amount(),
                    bill.refunding().amount(),
                    bill.refunded().amount());
        }
    }

    static BillDocument of(Bill bill, Instant look) {
        return new BillDocument(
                bill.id(),
                bill.version(),
                bill.appointment().value(),
                bill.patient().value(),
                bill.doctor().value(),
                bill.currency().getCurrencyCode(),
                orNull(bill.orders().stream().map(OrderPart::of).toList()),
                orNull(bill.payments().stream().map(PaymentPart::of).toList()),
                orNull(bill.refunds().stream().map(RefundPart::of).toList()),
                orNull(bill.cash().stream().map(CashPart::of).toList()),
                bill.updatedAt(),
                orNull(bill.orders().stream().map(Order::id).toList()),
                orNull(bill.payments().stream().map(one -> one.id()).toList()),
                bill.state().status().name(),
                SumsPart.of(bill),
                orNull(attention(bill)),
                look,
                bill.unsureUntil());
    }

    Bill bill() {
        return new Bill(
                new AppointmentId(appointmentId),
                v,
                new PatientId(patientId),
                new DoctorId(doctorId),
                Currency.getInstance(currency),
                orNone(orders).stream().map(OrderPart::order).toList(),
                orNone(payments).stream().map(PaymentPart::payment).toList(),
                orNone(refunds).stream().map(RefundPart::refund).toList(),
                orNone(cash).stream().map(CashPart::cash).toList(),
                updatedAt,
                unsureUntil);
    }

    private static List<String> attention(Bill bill) {
        var why = new ArrayList<String>();
        if (!bill.inQuarantine().isEmpty()) {
            why.add(QUARANTINED);
        }
        if (!bill.failedRefunds().isEmpty()) {
            why.add(REFUND_FAILING);
        }
        return why;
    }

    private static <T> @Nullable List<T> orNull(List<T> all) {
        return all.isEmpty() ? null : all;
    }

    private static <T> List<T> orNone(@Nullable List<T> all) {
        return all == null ? List.of() : all;
    }
}

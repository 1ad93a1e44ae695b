package com.prescripto.booking.payments;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.payments.PaymentGateway.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A bill in the making: the one before, one version on, with what is different. */
final class BillDraft {

    private final Bill before;
    private final Instant at;
    private DoctorId doctor;
    private @Nullable Instant unsureUntil;
    private final List<Order> orders;
    private final List<BilledPayment> payments;
    private final List<BilledRefund> refunds;
    private final List<Cash> cash;

    private BillDraft(Bill before, Instant at) {
        this.before = before;
        this.at = at;
        this.doctor = before.doctor();
        this.unsureUntil = before.unsureUntil();
        this.orders = new ArrayList<>(before.orders());
        this.payments = new ArrayList<>(before.payments());
        this.refunds = new ArrayList<>(before.refunds());
        this.cash = new ArrayList<>(before.cash());
    }

    static BillDraft after(Bill before, Instant at) {
        return new BillDraft(before, at);
    }

    BillDraft doctor(DoctorId other) {
        doctor = other;
        return this;
    }

    BillDraft order(Order fresh) {
        orders.add(fresh);
        return this;
    }

    /** In the place of the one it was, or new: now it is known what came of the attempt. */
    BillDraft payment(BilledPayment changed) {
        unsureUntil = null;
        put(payments, changed, one -> one.id().equals(changed.id()));
        return this;
    }

    /** In the place of the one it was, or new. */
    BillDraft refund(BilledRefund changed) {
        put(
                refunds,
                changed,
                one -> (one.key() != null && one.key().equals(changed.key()))
                        || (one.id() != null && one.id().equals(changed.id())));
        return this;
    }

    BillDraft cash(Cash taken) {
        cash.add(taken);
        return this;
    }

    /** Only the last can be given back: nothing is taken while some is here. */
    BillDraft cashReturned(Cash returned) {
        cash.set(cash.size() - 1, returned);
        return this;
    }

    Bill bill() {
        return new Bill(
                before.appointment(),
                before.version() + 1,
                before.patient(),
                doctor,
                before.currency(),
                orders,
                payments,
                refunds,
                cash,
                at,
                unsureUntil);
    }

    private static <T> void put(List<T> all, T changed, Predicate<T> same) {
        for (int i = 0; i < all.size(); i++) {
            if (same.test(all.get(i))) {
                all.set(i, changed);
                return;
            }
        }
        all.add(changed);
    }
}

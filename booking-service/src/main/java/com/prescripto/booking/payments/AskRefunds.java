package com.prescripto.booking.payments;

import com.prescripto.booking.payments.PaymentGateway.Away;
import com.prescripto.booking.payments.PaymentGateway.Refused;
import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Asks the provider for the refunds that stand in a bill. Each was written down first, with the key it is asked for by, so
 * it can be asked again by whoever comes next and still is one refund.
 */
@Service
class AskRefunds {

    private static final Logger log = LoggerFactory.getLogger(AskRefunds.class);

    private final PaymentProvider provider;
    private final Bills bills;
    private final SettleBill settleBill;
    private final Clock clock;

    AskRefunds(PaymentProvider provider, Bills bills, SettleBill settleBill, Clock clock) {
        this.provider = provider;
        this.bills = bills;
        this.settleBill = settleBill;
        this.clock = clock;
    }

    /** Asks for what was not asked for yet; a provider that is away is asked at the next look. */
    void ask(Bill bill) {
        var gateway = provider.gateway();
        if (gateway.isEmpty()) {
            return;
        }
        var asked = new HashSet<@Nullable String>();
        try {
            for (var next = next(bill, asked); next.isPresent(); next = next(bill, asked)) {
                asked.add(next.get().key());
                ask(gateway.get(), bill, next.get());
            }
        } catch (Away away) {
            log.info("the refunds of {} wait: {}", bill.id(), away.getMessage());
        }
    }

    /** Also one that has come to be meanwhile, because the one before would have been too much. */
    private Optional<BilledRefund> next(Bill bill, Set<@Nullable String> asked) {
        return bills.find(bill.appointment()).stream()
                .flatMap(now -> now.refunds().stream())
                .filter(one -> one.status() == BilledRefund.Status.ASKED && !asked.contains(one.key()))
                .findFirst();
    }

    private void ask(PaymentGateway gateway, Bill bill, BilledRefund refund) {
        // First what has gone back already: at the provider's own desk, or because somebody had asked and died.
        settleBill.settle(bill.appointment(), News.ofRefunds(gateway.refundsOf(refund.paymentId())));
        var still = current(bill, refund);
        if (still == null) {
            return;
        }
        if (isTooMuch(bill, still)) {
            refuse(bill, still, BilledRefund.ALREADY_BACK);
            return;
        }
        var key = Objects.requireNonNull(still.key());
        try {
            settleBill.settle(bill.appointment(), News.of(gateway.refund(still.paymentId(), still.amount(), key)));
        } catch (Refused no) {
            log.warn("the refund {} of {} was refused: {} {}", key, bill.id(), no.code(), no.getMessage());
            refuse(bill, still, no.code());
        }
    }

    /** The refund as it is now, if it is still to be asked for. */
    private @Nullable BilledRefund current(Bill bill, BilledRefund refund) {
        return bills.find(bill.appointment()).stream()
                .flatMap(now -> now.refunds().stream())
                .filter(one -> one.key() != null && one.key().equals(refund.key()))
                .filter(one -> one.status() == BilledRefund.Status.ASKED)
                .findFirst()
                .orElse(null);
    }

    /** Whether more would go back than has to, because somebody else gave back as well. */
    private boolean isTooMuch(Bill bill, BilledRefund refund) {
        return bills.find(bill.appointment())
                .flatMap(now -> now.payment(refund.paymentId()).map(Sums.of(now)::isTooMuch))
                .orElse(false);
    }

    private void refuse(Bill bill, BilledRefund refund, String why) {
        bills.find(bill.appointment())
                .ifPresent(now -> now.refunds().stream()
                        .filter(one -> one.equals(refund))
                        .findFirst()
                        .ifPresent(asked -> bills.save(now.refuse(asked, why, clock.instant()))));
        settleBill.settle(bill.appointment(), News.NONE);
    }
}

package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.payments.BilledPayment.Verdict;
import com.prescripto.booking.payments.News.Asked;
import com.prescripto.booking.payments.PaymentGateway.Away;
import com.prescripto.booking.payments.PaymentGateway.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Asks the provider about everything in a bill that is not final, and settles with the answers. A provider that is away
 * costs nothing but time: what is known already is settled, and the bill will be looked at again.
 */
@Service
public class LookAtBill {

    private static final Logger log = LoggerFactory.getLogger(LookAtBill.class);

    private final Bills bills;
    private final PaymentProvider provider;
    private final SettleBill settleBill;
    private final AskRefunds askRefunds;
    private final LookAgain lookAgain;
    private final Clock clock;

    LookAtBill(
            Bills bills,
            PaymentProvider provider,
            SettleBill settleBill,
            AskRefunds askRefunds,
            ReconcilerProperties settings,
            Clock clock) {
        this.bills = bills;
        this.provider = provider;
        this.settleBill = settleBill;
        this.askRefunds = askRefunds;
        this.lookAgain = new LookAgain(settings);
        this.clock = clock;
    }

    /** Looks; nothing happens when there is no bill. */
    public void look(AppointmentId id) {
        bills.find(id).ifPresent(this::look);
    }

    /** Settles with what somebody has said, and then does what that asks for. */
    void heard(AppointmentId id, News news) {
        settleBill.settle(id, news).ifPresent(askRefunds::ask);
    }

    void look(Bill bill) {
        heard(
                bill.appointment(),
                provider.gateway().map(real -> ask(real, bill)).orElse(News.NONE));
    }

    private News ask(PaymentGateway gateway, Bill bill) {
        var news = News.NONE.asked(Asked.IN_VAIN);
        try {
            for (var order : lookAgain.orders(bill, clock.instant()).toList()) {
                var payments = answer(() -> gateway.paymentsOf(order.id()));
                if (payments.isPresent()) {
                    news = news.and(new News(payments.get(), List.of()));
                }
            }
            news = news.asked(Asked.ANSWERED);
            for (var payment : bill.payments()) {
                if (mayHaveGone(bill, payment)) {
                    var refunds = answer(() -> gateway.refundsOf(payment.id()));
                    news = news.and(News.ofRefunds(refunds.orElse(List.of())));
                }
            }
        } catch (Away away) {
            log.info("the provider could not be asked about {}: {}", bill.id(), away.getMessage());
        }
        return news;
    }

    /**
     * Whether more of a payment may have gone back than is known: of what was asked for, and of kept money at the provider's
     * own desk. The latter is found at the latest when the bill is held against its appointment again.
     */
    private static boolean mayHaveGone(Bill bill, BilledPayment payment) {
        return bill.refundsOf(payment).stream().anyMatch(BilledRefund::isOpen)
                || (payment.is(Verdict.KEPT) && Sums.of(bill).left(payment) > 0);
    }

    /** Empty when the provider does not want to tell: one thing in a bill must not hide the others. */
    private static <T> Optional<T> answer(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (Refused no) {
            log.warn("the provider would not say: {} {}", no.code(), no.getMessage());
            return Optional.empty();
        }
    }
}

package com.prescripto.booking.payments;

import com.prescripto.booking.payments.PaymentGateway.Away;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Tries unmatched payments again: their order may have become known. */
@Service
public class MatchPayments {

    private static final Logger log = LoggerFactory.getLogger(MatchPayments.class);

    private final UnmatchedPayments unmatched;
    private final LearnPayment learnPayment;
    private final PaymentProvider provider;
    private final ReconcilerProperties settings;
    private final Clock clock;

    MatchPayments(
            UnmatchedPayments unmatched,
            LearnPayment learnPayment,
            PaymentProvider provider,
            ReconcilerProperties settings,
            Clock clock) {
        this.unmatched = unmatched;
        this.learnPayment = learnPayment;
        this.provider = provider;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tries those whose time has come. */
    public void match(int most) {
        provider.gateway()
                .ifPresent(gateway -> unmatched
                        .due(clock.instant(), settings.lease(), most)
                        .forEach(one -> match(gateway, one.id())));
    }

    private void match(PaymentGateway gateway, String paymentId) {
        try {
            gateway.payment(paymentId)
                    .filter(payment -> learnPayment.isLearned(
                            payment, News.of(payment).and(News.ofRefunds(gateway.refundsOf(paymentId)))))
                    .ifPresent(payment -> unmatched.matched(paymentId));
        } catch (Away away) {
            log.info("{} stays unmatched for now: {}", paymentId, away.getMessage());
        }
    }
}

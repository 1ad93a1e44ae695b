package com.prescripto.booking.payments;

import com.prescripto.booking.payments.PaymentGateway.Away;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes in what the provider tells by itself: stored first, worked on after, each event once. In which order they come does
 * not matter: each says how things stood, and what is known only rises.
 */
@Service
public class HearWebhooks {

    private static final Logger log = LoggerFactory.getLogger(HearWebhooks.class);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(35);

    private final WebhookEvents events;
    private final Optional<ProviderWebhooks> webhooks;
    private final LearnPayment learnPayment;
    private final ReconcilerProperties settings;
    private final Clock clock;

    HearWebhooks(
            WebhookEvents events,
            Optional<ProviderWebhooks> webhooks,
            LearnPayment learnPayment,
            ReconcilerProperties settings,
            Clock clock) {
        this.events = events;
        this.webhooks = webhooks;
        this.learnPayment = learnPayment;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the provider has signed it. */
    public boolean isSigned(byte[] body, String signature) {
        return webhooks.filter(real -> real.isSigned(body, signature)).isPresent();
    }

    /**
     * Stores it; from then on nothing of it gets lost.
     *
     * @return false when it was told before, and there is nothing to do
     */
    public boolean store(String id, String body) {
        return events.add(id, body, clock.instant(), GRACE);
    }

    /** Works on an event that was stored. One that cannot be worked on now is tried again. */
    public void work(String id, String body) {
        try {
            var news = webhooks.orElseThrow().read(body);
            if (news.isEmpty()) {
                // Signed, so it is theirs, and no second try will understand it: it stays to be looked at.
                log.error("the event {} is not understood", id);
            }
            news.ifPresent(learnPayment::hear);
            events.done(id, clock.instant());
        } catch (Away away) {
            log.info("the event {} waits: {}", id, away.getMessage());
        } catch (RuntimeException failed) {
            log.error("the event {} could not be worked on now", id, failed);
        }
    }

    /** Works on what waits. */
    public void sweep(int most) {
        if (webhooks.isPresent()) {
            events.due(clock.instant(), settings.lease(), most).forEach(one -> work(one.id(), one.body()));
        }
    }

    /** Forgets what is long done. */
    public void forgetOld() {
        events.forgetDoneBefore(clock.instant().minus(KEPT));
    }
}

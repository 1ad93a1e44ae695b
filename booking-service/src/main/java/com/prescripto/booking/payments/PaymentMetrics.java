package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.PaymentState.Method;
import com.prescripto.booking.kernel.Fact;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What became of payments. Counts what this process has stored, each fact once, from 0 at its start: so a rate is right
 * from the first one on.
 */
@Component
public class PaymentMetrics {

    /** What came of a message that the provider sent by itself. */
    public enum Heard {
        /** Stored, to be worked on. */
        RECEIVED,
        /** Told before. */
        DUPLICATE,
        /** Not the provider's. */
        INVALID
    }

    private final Counter started;
    private final Counter failed;
    private final Counter quarantined;
    private final Counter refundsFailed;
    private final Map<Method, Counter> succeeded;
    private final Map<RefundReason, Counter> refunds;
    private final Map<Heard, Counter> webhooks;
    private final Clock clock;
    private final AtomicLong lastWebhook = new AtomicLong();

    PaymentMetrics(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        started = counter("booking.payments.started", "Orders that were opened").register(meters);
        failed = counter("booking.payments.failed", "Attempts to pay that came to nothing")
                .register(meters);
        quarantined = counter("booking.payments.quarantined", "Payments that were not what was asked for")
                .register(meters);
        refundsFailed = counter("booking.payments.refunds.failed", "Refunds that came to nothing; each is tried anew")
                .register(meters);
        succeeded = each(
                Method.class,
                method -> counter("booking.payments.succeeded", "Visits that were paid")
                        .tag("method", word(method))
                        .register(meters));
        refunds = each(
                RefundReason.class,
                reason -> counter("booking.payments.refunds", "Times money went back")
                        .tag("reason", word(reason))
                        .register(meters));
        webhooks = each(
                Heard.class,
                heard -> counter("booking.payments.webhooks", "Messages of the provider")
                        .tag("outcome", word(heard))
                        .register(meters));
        Gauge.builder("booking.payments.webhook.timestamp", lastWebhook, last -> last.get() / 1_000.0)
                .description("When the provider last told something, in seconds since 1970; 0 if not since the start")
                .baseUnit("seconds")
                .register(meters);
    }

    /** The provider has told something, or somebody has pretended to be the provider. */
    public void heard(Heard what) {
        increment(webhooks.get(what));
        if (what != Heard.INVALID) {
            lastWebhook.set(clock.millis());
        }
    }

    @EventListener
    void happened(Fact fact) {
        if (fact.event() instanceof BillEvent event) {
            count(event);
        }
    }

    private void count(BillEvent event) {
        if (event instanceof BillEvent.Started) {
            started.increment();
        } else if (event instanceof BillEvent.Failed) {
            failed.increment();
        } else if (event instanceof BillEvent.Succeeded success) {
            increment(succeeded.get(success.method()));
        } else if (event instanceof BillEvent.Refunded refunded) {
            increment(refunds.get(refunded.reason()));
        } else if (event instanceof BillEvent.RefundFailed) {
            refundsFailed.increment();
        } else if (event instanceof BillEvent.Quarantined) {
            quarantined.increment();
        }
    }

    private static void increment(@Nullable Counter counter) {
        if (counter != null) {
            counter.increment();
        }
    }

    private static Counter.Builder counter(String name, String description) {
        return Counter.builder(name).description(description);
    }

    private static <E extends Enum<E>> Map<E, Counter> each(Class<E> type, Function<E, Counter> counter) {
        var counters = new EnumMap<E, Counter>(type);
        Arrays.stream(type.getEnumConstants()).forEach(one -> counters.put(one, counter.apply(one)));
        return counters;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}

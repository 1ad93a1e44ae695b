package com.prescripto.notification.notifications;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Counts what became of notifications. Every series is there from the start, at zero, so that a first one is seen. */
@Component
class NotificationMetrics {
    private final Map<NotificationKind, Counter> sent = new EnumMap<>(NotificationKind.class);
    private final Map<NotificationKind, Counter> withdrawn = new EnumMap<>(NotificationKind.class);
    private final Map<NotificationKind, Counter> givenUp = new EnumMap<>(NotificationKind.class);
    private final Counter alreadyTold;
    private final Counter ambiguous;
    private final Timer delay;
    private final AtomicLong overdue = new AtomicLong();

    NotificationMetrics(MeterRegistry registry) {
        for (var kind : NotificationKind.values()) {
            sent.put(kind, counter("notification.sent", "Mails a mail server took", kind, registry));
            withdrawn.put(kind, counter("notification.withdrawn", "Mails not sent: no longer true", kind, registry));
            givenUp.put(kind, counter("notification.given.up", "Mails that could not be sent", kind, registry));
        }
        alreadyTold = Counter.builder("notification.duplicates")
                .description("Events heard again after their mail was sent or withdrawn")
                .register(registry);
        ambiguous = Counter.builder("notification.ambiguous")
                .description("Hand-overs whose end nobody knows, so that a mail may have been sent twice")
                .register(registry);
        Gauge.builder("notification.overdue", overdue, millis -> millis.get() / 1_000.0)
                .description("How late the latest reminder is")
                .baseUnit("seconds")
                .register(registry);
        delay = Timer.builder("notification.delay")
                .description("From the fact to the mail server's yes")
                .serviceLevelObjectives(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1))
                .register(registry);
    }

    void sent(NotificationKind kind) {
        count(sent, kind);
    }

    void delay(Duration sinceFact) {
        delay.record(sinceFact);
    }

    /** How late the latest of what is due by the clock is now. */
    void overdue(Duration by) {
        overdue.set(by.toMillis());
    }

    void withdrawn(NotificationKind kind) {
        count(withdrawn, kind);
    }

    void givenUp(NotificationKind kind) {
        count(givenUp, kind);
    }

    void alreadyTold() {
        alreadyTold.increment();
    }

    void ambiguous() {
        ambiguous.increment();
    }

    private static void count(Map<NotificationKind, Counter> counters, NotificationKind kind) {
        var counter = counters.get(kind);
        if (counter != null) {
            counter.increment();
        }
    }

    private static Counter counter(String name, String description, NotificationKind kind, MeterRegistry registry) {
        return Counter.builder(name)
                .description(description)
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}

package com.prescripto.notification.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts what became of messages. Every series is there from the start, at zero, so that a first one is seen. */
@Component
class InboxMetrics {
    /** Why a message was parked. */
    enum Cause {
        /** It is no event. */
        UNREADABLE,
        /** Trying again would fail in the same way. */
        GIVEN_UP,
        /** It was tried as often as is reasonable. */
        SPENT
    }

    private final Counter retried;
    private final Counter ignored;
    private final Map<Cause, Counter> parked;

    InboxMetrics(MeterRegistry registry) {
        retried = Counter.builder("notification.retried")
                .description("Messages put on the retry ladder")
                .register(registry);
        ignored = Counter.builder("notification.ignored")
                .description("Events of types nobody is told about")
                .register(registry);
        parked = Arrays.stream(Cause.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        cause -> Counter.builder("notification.parked")
                                .description("Messages set aside")
                                .tag("cause", cause.name().toLowerCase(Locale.ROOT))
                                .register(registry)));
    }

    void retried() {
        retried.increment();
    }

    void ignored() {
        ignored.increment();
    }

    void parked(Cause cause) {
        Objects.requireNonNull(parked.get(cause)).increment();
    }
}

package com.prescripto.booking.platform;

import org.jspecify.annotations.Nullable;

/**
 * The request or the job that caused something, for what is told of it later, from another thread.
 *
 * @param correlation id of its trace; {@code none} when there was neither
 * @param traceParent W3C trace context, to go on with; absent when there was neither
 */
public record Cause(String correlation, @Nullable String traceParent) {

    /** What is running now. */
    public static Cause current() {
        return new Cause(Correlation.current(), Correlation.traceParent());
    }
}

package com.prescripto.booking.platform;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/**
 * What ties a request to its events, its log lines, its mail, its audit entries and the problem it was answered with: the
 * trace it belongs to, which begins in the browser (W3C Trace Context).
 */
public final class Correlation {

    private Correlation() {}

    /** The trace's id, of the request or the job that is running; {@code none} outside of both. */
    public static String current() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : "none";
    }

    /** The running span, as it is told to others; null when {@link #current} is {@code none}. */
    public static @Nullable String traceParent() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : null;
    }
}

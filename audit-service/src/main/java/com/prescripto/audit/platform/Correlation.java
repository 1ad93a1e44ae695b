package com.prescripto.audit.platform;

import io.opentelemetry.api.trace.Span;

/**
 * What ties a request to its log lines, to the problem it was answered with and to what is told of it: the id of the trace it
 * belongs to.
 */
public final class Correlation {

    private Correlation() {}

    /** Of the running request or job; {@code none} outside of both. */
    public static String current() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : "none";
    }
}

package com.prescripto.notification.platform;

import io.opentelemetry.api.trace.Span;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ties a request to its events, its log lines, its mail, its audit entries and the problem it was answered with: the
 * id of the trace it belongs to.
 */
public final class Correlation {
    // Strict, because it ends in mail headers.
    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Correlation() {}

    /** Of what is running; {@code none} outside a request, a message and a job. */
    public static String current() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : "none";
    }

    /** Of a W3C trace context as somebody sent it; null when it is absent or malformed. */
    public static @Nullable String of(@Nullable String traceParent) {
        var parts = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        return parts.matches() ? parts.group(1) : null;
    }
}

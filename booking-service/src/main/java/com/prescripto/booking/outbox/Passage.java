package com.prescripto.booking.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.TreeMap;

/** One fact's way to one broker, a span in the trace of the request that caused it. */
public final class Passage {

    private final Span span;

    Passage(Span span) {
        this.span = span;
    }

    /** What the message carries beside the event's own attributes, so that whoever reads it goes on from here. */
    public Map<String, String> headers() {
        var headers = new TreeMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(Context.root().with(span), headers, Map::put);
        return headers;
    }

    /** Ends it; to be called once. */
    public void end(boolean confirmed) {
        if (!confirmed) {
            span.setStatus(StatusCode.ERROR, "not confirmed");
        }
        span.end();
    }
}

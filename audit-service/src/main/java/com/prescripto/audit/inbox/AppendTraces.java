package com.prescripto.audit.inbox;

import com.prescripto.audit.trail.Event;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ends the trace of each event in the trail. Events come by the thousand, so only those whose trace is recorded anyway cost
 * anything.
 */
@Component
class AppendTraces {

    private static final String RECORDED = "-01";

    private final Tracer tracer;

    AppendTraces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("com.prescripto.audit.inbox");
    }

    /** The events of one batch, which took from begun until now. */
    void appended(List<Event> events, Instant begun) {
        for (var event : events) {
            var cause = event.traceParent();
            if (cause != null && cause.endsWith(RECORDED)) {
                tell(event, cause, begun);
            }
        }
    }

    private void tell(Event event, String cause, Instant begun) {
        var parent = W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), Map.of("traceparent", cause), Carrier.INSTANCE);
        if (Span.fromContext(parent).getSpanContext().isValid()) {
            tracer.spanBuilder("audit append")
                    .setParent(parent)
                    .setSpanKind(SpanKind.CONSUMER)
                    .setStartTimestamp(begun)
                    .setAttribute("messaging.system", "kafka")
                    .setAttribute("messaging.message.id", event.id().toString())
                    .setAttribute("event.type", event.type())
                    .startSpan()
                    .end();
        }
    }

    private enum Carrier implements TextMapGetter<Map<String, String>> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    }
}

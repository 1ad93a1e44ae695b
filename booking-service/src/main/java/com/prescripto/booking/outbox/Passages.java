package com.prescripto.booking.outbox;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets facts go on with the trace that caused them, on whatever thread, in whatever process and however much later they are
 * sent: the fact remembers it.
 */
@Component
public class Passages {

    private final Tracer tracer;

    public Passages(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("com.prescripto.booking.outbox");
    }

    public Passage begin(OutboxEntry entry, Broker broker) {
        var cause = entry.traceParent();
        if (cause == null) {
            return new Passage(Span.getInvalid());
        }
        var parent = W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), Map.of("traceparent", cause), Carrier.INSTANCE);
        return new Passage(tracer.spanBuilder(Envelope.DESTINATION + " publish")
                .setParent(parent)
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", broker == Broker.RABBIT ? "rabbitmq" : "kafka")
                .setAttribute("messaging.message.id", entry.id())
                .setAttribute("event.type", entry.type())
                .startSpan());
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

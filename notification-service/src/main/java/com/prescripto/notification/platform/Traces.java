package com.prescripto.notification.platform;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes on with the trace that caused something, however much later. */
@Component
public class Traces {
    private final Tracer tracer;

    public Traces(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("com.prescripto.notification");
    }

    /** Does the work as a part of that trace; of a new one when it is null or malformed. */
    public void within(@Nullable String traceParent, String name, Runnable work) {
        var parent = W3CTraceContextPropagator.getInstance()
                .extract(
                        Context.root(),
                        Map.of("traceparent", Objects.requireNonNullElse(traceParent, "")),
                        Carrier.INSTANCE);
        var span = tracer.spanBuilder(name).setParent(parent).startSpan();
        try (var scope = span.makeCurrent()) {
            Objects.requireNonNull(scope);
            work.run();
        } finally {
            span.end();
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

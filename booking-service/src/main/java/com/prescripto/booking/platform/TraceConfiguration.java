package com.prescripto.booking.platform;

import io.micrometer.common.KeyValues;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/**
 * Trace ids are always there and always passed on. Spans are recorded only when somebody wants them: when
 * {@code OTEL_EXPORTER_OTLP_ENDPOINT} names a collector.
 */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

    private static final String SHARE = "management.tracing.sampling.probability";

    /**
     * Every service decides by the trace's id alone, and so decides the same. What a browser says of sampling is not asked:
     * it could make us record everything, or nothing.
     */
    @Bean
    Sampler sampler(ObjectProvider<SpanExporter> exporters, Environment settings) {
        return exporters.stream().findAny().isPresent()
                ? Sampler.traceIdRatioBased(settings.getRequiredProperty(SHARE, Double.class))
                : Sampler.alwaysOff();
    }

    /**
     * Says which path was asked for, and not with what in it: the addresses of calendars and mailed links are secrets, and
     * spans leave the house.
     */
    @Bean
    ServerRequestObservationConvention requestsWithoutTheirAddress() {
        return new DefaultServerRequestObservationConvention() {
            @Override
            public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext request) {
                return KeyValues.empty();
            }
        };
    }

    /** What is done every second whether or not anything happened, and being watched, would bury the rest. */
    @Bean
    SpanExportingPredicate worthTelling() {
        return span -> {
            var name = String.valueOf(span.getName());
            return !name.startsWith("task ") && !name.contains("/actuator");
        };
    }
}

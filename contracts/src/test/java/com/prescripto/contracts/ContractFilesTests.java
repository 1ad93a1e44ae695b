package com.prescripto.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractFilesTests {

    @ParameterizedTest
    @MethodSource("com.prescripto.contracts.EventContracts#types")
    void every_type_has_samples_and_they_keep_to_the_schema(String type) {
        var samples = EventContracts.samples(type);
        assertThat(samples).isNotEmpty();
        samples.forEach((name, json) ->
                assertThat(EventContracts.violations(type, json)).as(name).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("com.prescripto.contracts.EventContracts#types")
    void every_schema_refuses_an_empty_event(String type) {
        assertThat(EventContracts.violations(type, "{}")).isNotEmpty();
    }

    @Test
    void the_envelope_sample_keeps_to_its_schema_and_nonsense_does_not() {
        assertThat(EventContracts.envelopeViolations(EventContracts.envelopeSample()))
                .isEmpty();
        assertThat(EventContracts.envelopeViolations(
                        EventContracts.envelopeSample().replace("\"1.0\"", "\"0.3\"")))
                .isNotEmpty();
    }

    @Test
    void the_original_events_are_all_there() {
        assertThat(EventContracts.types()).contains("APPOINTMENT_BOOKED", "APPOINTMENT_CANCELLED");
    }
}

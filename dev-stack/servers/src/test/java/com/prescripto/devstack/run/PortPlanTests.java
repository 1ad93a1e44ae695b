package com.prescripto.devstack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.devstack.process.Ports;
import com.prescripto.devstack.servers.Checkout;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortPlanTests {
    private final PortPlan usual = usual();

    @Test
    void the_list_has_the_ports_people_know() {
        assertThat(List.of(usual.port("BOOKING"), usual.port("NOTIFICATION"), usual.port("AUDIT")))
                .containsExactly(4000, 5001, 5002);
        assertThat(usual.shownUrl("PATIENT_WEB")).isEqualTo("http://localhost:5173");
        assertThat(usual.rabbit().amqp()).isEqualTo(5673);
    }

    @Test
    void a_copy_on_free_ports_has_the_same_names_on_other_ports() {
        PortPlan free = usual.onFreePorts();
        assertThat(free.port("BOOKING")).isNotEqualTo(4000).matches(Ports::isFree);
        assertThat(free.port("BOOKING")).isNotEqualTo(free.port("AUDIT"));
        assertThat(free.withControl(4998).port("CONTROL")).isEqualTo(4998);
    }

    @Test
    void a_name_that_is_not_on_the_list_is_an_error() {
        assertThatThrownBy(() -> usual.port("FAX")).hasMessageContaining("FAX_PORT");
    }

    static PortPlan usual() {
        try {
            return PortPlan.usual(Checkout.root().resolve("dev-stack/ports.env"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

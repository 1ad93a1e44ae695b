package com.prescripto.devstack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.devstack.servers.Checkout;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrometheusConfigurationTests {
    private final PrometheusConfiguration configuration =
            new PrometheusConfiguration(Checkout.root(), PortPlanTests.usual());

    @Test
    void every_target_of_the_checked_in_file_becomes_one_of_this_machine() throws Exception {
        assertThat(configuration.render())
                .contains("[\"127.0.0.1:4000\"]", "[\"127.0.0.1:5001\"]", "[\"127.0.0.1:5002\"]")
                .contains("[\"127.0.0.1:15693\"]", "[\"127.0.0.1:19090\"]")
                .contains(Checkout.root() + "/grafana/alerts/*.rules.yml")
                .doesNotContain("-service:", "rabbitmq:", "/etc/prometheus");
    }

    @Test
    void a_file_that_no_longer_names_a_target_is_an_error_and_not_a_silent_gap() {
        assertThatThrownBy(() -> configuration.render("scrape_configs: []"))
                .hasMessageContaining("booking-service:4000");
    }
}

package com.prescripto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModularityTests {
    private final ApplicationModules modules = ApplicationModules.of(NotificationApplication.class);

    @Test
    void modules_form_no_cycle_and_keep_out_of_each_others_sub_packages() {
        modules.verify();
    }

    @Test
    void the_modules_are_those_we_mean() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "accounts", "appointments", "emails", "inbox", "notifications", "parked", "platform");
    }
}

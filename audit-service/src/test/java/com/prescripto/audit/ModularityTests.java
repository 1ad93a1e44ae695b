package com.prescripto.audit;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModularityTests {

    @Test
    void modules_use_only_what_they_say_they_use_and_form_no_cycle() {
        ApplicationModules.of(AuditApplication.class).verify();
    }
}

package com.prescripto.devstack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceRecipeTests {
    private static final Path JAR = Path.of("/programs/booking-service/booking-service.jar");

    @Test
    void an_old_java_gets_no_option_it_does_not_know() {
        assertThat(ServiceRecipe.forVersion(17, JAR)).isEmpty();
    }

    @Test
    void a_newer_java_keeps_an_archive_of_classes_beside_the_jar() {
        assertThat(ServiceRecipe.forVersion(21, JAR))
                .contains("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=/programs/booking-service/classes.jsa")
                .noneMatch(option -> option.contains("unsafe"));
    }

    @Test
    void the_newest_java_is_told_which_warnings_are_known() {
        assertThat(ServiceRecipe.forVersion(25, JAR)).contains("--sun-misc-unsafe-memory-access=allow");
    }
}

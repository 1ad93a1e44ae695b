package com.prescripto.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.contracts.SourceMirror;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Prints the mirror, so that every build shows it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceMirrorTests {

    @Test
    void sizes_and_names_are_shown() {
        var mirror = SourceMirror.of(Path.of("src/main/java"));
        var log = LoggerFactory.getLogger(SourceMirrorTests.class);
        log.info("{}", mirror.sizes());
        log.info("words the glossary has another for: {}", mirror.wordsAgainst(Path.of("../GLOSSARY.md")));
        assertThat(mirror.files()).as("run in the module's folder").isGreaterThan(10);
    }
}

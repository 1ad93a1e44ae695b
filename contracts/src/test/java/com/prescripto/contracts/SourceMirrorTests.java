package com.prescripto.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceMirrorTests {

    private static final String GLOSSARY = """
            | Word | Means | Not |
            |---|---|---|
            | **Patient** | who is treated | user, customer |
            | **Lapse** | a hold's time runs out | expire (that is for tokens) |
            """;

    @TempDir
    private Path folder;

    @Test
    void names_are_held_against_the_glossary_and_comments_and_texts_are_not() throws IOException {
        Files.writeString(folder.resolve("UserService.java"), """
                /** A user. */
                class UserService {
                    String theUserOf(String text) { return "user"; } // user
                    void expire() {}
                }
                """);
        Files.writeString(folder.resolve("GLOSSARY.md"), GLOSSARY);
        var mirror = SourceMirror.of(folder);
        assertThat(mirror.wordsAgainst(folder.resolve("GLOSSARY.md"))).isEqualTo(Map.of("user", 2L));
        assertThat(mirror.sizes())
                .isEqualTo("1 files; lines median 5, 9 of 10 up to 5, longest 5; 100 % of names are technical");
    }
}

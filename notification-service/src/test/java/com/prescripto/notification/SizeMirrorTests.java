package com.prescripto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds a mirror up: how long our files are and how many of their names are technical. Judges nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SizeMirrorTests {
    private static final Logger log = LoggerFactory.getLogger(SizeMirrorTests.class);
    private static final Pattern TECHNICAL = Pattern.compile(
            ".*(Service|Impl|Dto|Mapper|Port|Adapter|UseCase|Handler|Entity|Configuration|Config|Exception|Controller"
                    + "|Repository|Properties|Listener|Factory|Provider|Converter|Filter)\\.java");

    @Test
    void the_mirror_shows_every_file() throws IOException {
        var main = sizes(Path.of("src/main/java"));
        var tests = sizes(Path.of("src/test/java"));
        var technical = names(Path.of("src/main/java")).stream()
                .filter(name -> TECHNICAL.matcher(name).matches())
                .toList();
        log.info("main:  {}", described(main));
        log.info("tests: {}", described(tests));
        log.info("technical names: {} % {}", technical.size() * 100 / main.size(), technical);
        assertThat(main).as("run in the module's folder").hasSizeGreaterThan(10);
    }

    private static String described(List<Long> sizes) {
        return "%d files, median %d lines, p90 %d, longest %d"
                .formatted(
                        sizes.size(),
                        sizes.get(sizes.size() / 2),
                        sizes.get(sizes.size() * 9 / 10),
                        sizes.get(sizes.size() - 1));
    }

    private static List<Long> sizes(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(SizeMirrorTests::isJava)
                    .map(SizeMirrorTests::lines)
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(SizeMirrorTests::isJava)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith("package-info.java");
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }
}

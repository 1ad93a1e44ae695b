package com.prescripto.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A mirror to look into, not a law: prints how long files are and how many names end in a technical word. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SizeMirrorTests {

    private static final Pattern TECHNICAL = Pattern.compile(
            ".*(Service|Impl|Dto|Mapper|Port|Adapter|UseCase|Handler|Entity|Config|Configuration|Exception|Repository|Controller|Properties)");

    @Test
    void sizes_and_names_are_shown() throws IOException {
        var lines = new ArrayList<Integer>();
        var names = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                lines.add(Files.readAllLines(file).size());
                names.add(String.valueOf(file.getFileName()).replace(".java", ""));
            }
        }
        var sorted = lines.stream().sorted().toList();
        var technical =
                names.stream().filter(name -> TECHNICAL.matcher(name).matches()).count();
        LoggerFactory.getLogger(SizeMirrorTests.class)
                .info(
                        "{} files; lines median {}, 9 of 10 below {}, longest {}; {} % of names are technical",
                        sorted.size(), at(sorted, 50), at(sorted, 90), at(sorted, 100), 100 * technical / names.size());
        assertThat(sorted).isNotEmpty();
    }

    private static int at(List<Integer> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}

package com.prescripto.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a module's sources look like: how long its files are, how many names are technical, and which words it uses that
 * the glossary advises against. A mirror to look into, not a law: it judges nothing.
 */
public final class SourceMirror {

    private static final Pattern TECHNICAL = Pattern.compile(
            ".*(Service|Impl|Dto|Mapper|Port|Adapter|UseCase|Handler|Entity|Config|Configuration|Exception|Repository"
                    + "|Controller|Properties|Listener|Factory|Provider|Converter|Filter)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+");
    private static final Pattern PLAIN = Pattern.compile("[a-z]+");
    private static final int MEANING_COLUMNS = 4;

    private final List<Source> sources;

    private record Source(String name, long lines, String text) {}

    private SourceMirror(List<Source> sources) {
        this.sources = sources;
    }

    /** The Java sources below a folder. */
    public static SourceMirror of(Path root) {
        try (var files = Files.walk(root)) {
            return new SourceMirror(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(SourceMirror::read)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many files there are. */
    public int files() {
        return sources.size();
    }

    /** Sizes and the share of technical names, in a line. */
    public String sizes() {
        var lines = sources.stream().map(Source::lines).sorted().toList();
        var technical = sources.stream()
                .filter(source -> TECHNICAL.matcher(source.name).matches())
                .count();
        return "%d files; lines median %d, 9 of 10 up to %d, longest %d; %d %% of names are technical"
                .formatted(
                        lines.size(),
                        lines.get(lines.size() / 2),
                        lines.get(lines.size() * 9 / 10),
                        lines.get(lines.size() - 1),
                        100 * technical / lines.size());
    }

    /**
     * The words in names that the glossary has another word for, and how often they occur. Not every one is wrong: a
     * library's type may be called so.
     *
     * @param glossary the file, whose tables have a column of words not to use
     */
    public Map<String, Long> wordsAgainst(Path glossary) {
        var advisedAgainst = advisedAgainst(glossary);
        return sources.stream()
                .map(source -> COMMENT.matcher(source.text).replaceAll(" "))
                .flatMap(text -> WORD.matcher(text).results())
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .filter(advisedAgainst::contains)
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    }

    /** Words with a remark beside them are right somewhere, so they are left out, as are words of more than one part. */
    private static Set<String> advisedAgainst(Path glossary) {
        try (Stream<String> lines = Files.lines(glossary)) {
            return lines.map(line -> line.split("\\|", -1))
                    .filter(cells -> cells.length > MEANING_COLUMNS)
                    .flatMap(cells -> Arrays.stream(cells[MEANING_COLUMNS - 1].split(",")))
                    .map(String::strip)
                    .filter(word -> PLAIN.matcher(word).matches())
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Source read(Path file) {
        try {
            var text = Files.readString(file);
            var name = String.valueOf(file.getFileName()).replace(".java", "");
            return new Source(name, text.lines().count(), text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package com.prescripto.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The counters that dashboards and alerts ask for, held against what a service says of itself. A counter that is born with its
 * first increase shows none: whoever watches it is not woken by what it was made for. So each has to be there, at 0, from the
 * start.
 */
public final class WatchedCounters {

    /** Where a dashboard or a rule has its queries; matchers are kept to tell series apart. */
    private static final Pattern ASKED =
            Pattern.compile("\\b((?:booking|notification|audit)_[a-z_]+_(?:total|count|sum|bucket))\\b(\\{[^}]*})?");

    private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!~|!=|=)\"([^\"]*)\"");
    private static final Pattern SERIES = Pattern.compile("^(\\w+)(\\{.*})? (\\S+)$", Pattern.MULTILINE);

    /** Given by Prometheus when it scrapes. */
    private static final List<String> NOT_OF_THE_SERVICE = List.of("job", "instance");

    private WatchedCounters() {}

    /**
     * What a service says of each of its counters that is asked for: the sum of the series that are meant, not a number when
     * there is none.
     *
     * @param grafana the folder with dashboards and alerts
     * @param service begins the counters' names, such as {@code booking}
     * @param metrics what the service answers to Prometheus
     */
    public static SortedMap<String, Double> read(Path grafana, String service, String metrics) {
        SortedMap<String, Double> found = new TreeMap<>();
        for (Path file : files(grafana)) {
            ASKED.matcher(text(file))
                    .results()
                    .filter(asked -> asked.group(1).startsWith(service + "_"))
                    .forEach(asked -> found.put(asked.group(), sum(asked, metrics)));
        }
        return found;
    }

    private static double sum(MatchResult asked, String metrics) {
        List<MatchResult> matchers = asked.group(2) == null
                ? List.of()
                : MATCHER.matcher(asked.group(2)).results().toList();
        List<Double> values = SERIES.matcher(metrics)
                .results()
                .filter(series -> series.group(1).equals(asked.group(1)))
                .filter(series -> matchers.stream().allMatch(matcher -> fits(matcher, series.group(2))))
                .map(series -> Double.valueOf(series.group(3)))
                .toList();
        return values.isEmpty()
                ? Double.NaN
                : values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static boolean fits(MatchResult matcher, String labels) {
        if (NOT_OF_THE_SERVICE.contains(matcher.group(1))) {
            return true;
        }
        String value = MATCHER.matcher(labels == null ? "" : labels)
                .results()
                .filter(label -> label.group(1).equals(matcher.group(1)))
                .map(label -> label.group(3))
                .findFirst()
                .orElse("");
        return switch (matcher.group(2)) {
            case "=" -> value.equals(matcher.group(3));
            case "!=" -> !value.equals(matcher.group(3));
            case "=~" -> value.matches(matcher.group(3));
            default -> !value.matches(matcher.group(3));
        };
    }

    private static List<Path> files(Path grafana) {
        List<Path> files = new ArrayList<>();
        for (String[] place : new String[][] {{"provisioning/dashboards", "*.json"}, {"alerts", "*.rules.yml"}}) {
            try (var found = Files.newDirectoryStream(grafana.resolve(place[0]), place[1])) {
                found.forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException("Nothing to read below " + grafana, e);
            }
        }
        return files;
    }

    /** In JSON quotes are escaped. */
    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\\\"", "\"");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}

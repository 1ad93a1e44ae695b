package com.prescripto.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Medians and percentiles. */
final class Numbers {

    private Numbers() {}

    static double median(List<Double> values) {
        return percentile(values.stream().mapToDouble(Double::doubleValue).toArray(), 50);
    }

    /**
     * The value that so many per cent are not above, by the nearest-rank method.
     *
     * @param values at least one
     */
    static double percentile(double[] values, double percent) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        var rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    /** The median with the least and the most, such as {@code 12.3 (11.9–13.0)}. */
    static String summary(List<Double> values, String format) {
        var sorted = values.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                format + " (" + format + "–" + format + ")",
                median(values),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }
}

package com.prescripto.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NumbersTests {

    @Test
    void a_percentile_is_a_value_that_was_measured() {
        var values = IntStream.rangeClosed(1, 200).mapToDouble(i -> i).toArray();
        assertThat(Numbers.percentile(values, 50)).isEqualTo(100);
        assertThat(Numbers.percentile(values, 99)).isEqualTo(198);
        assertThat(Numbers.percentile(new double[] {7}, 99)).isEqualTo(7);
    }

    @Test
    void a_summary_names_the_median_and_both_ends() {
        assertThat(Numbers.summary(List.of(3.0, 1.0, 2.0), "%.1f")).isEqualTo("2.0 (1.0–3.0)");
    }

    @Test
    void nothing_has_no_percentile() {
        assertThatThrownBy(() -> Numbers.percentile(new double[0], 50)).isInstanceOf(IllegalArgumentException.class);
    }
}

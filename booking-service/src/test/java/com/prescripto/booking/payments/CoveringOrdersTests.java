package com.prescripto.booking.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoveringOrdersTests {

    @ParameterizedTest
    @CsvSource({"2, 90, 4", "3, 720, 20", "4, 5040, 110"})
    void any_so_many_of_ten_occur_in_every_order(int strength, int choices, int atMost) {
        var ten = IntStream.range(0, 10).boxed().toList();
        var orders = CoveringOrders.of(ten, strength);
        var covered = new HashSet<List<Integer>>();
        orders.forEach(order -> covered.addAll(CoveringOrders.within(order, strength)));
        assertThat(covered).hasSize(choices).isEqualTo(CoveringOrders.choices(ten, strength));
        assertThat(orders).allSatisfy(order -> assertThat(order).containsExactlyInAnyOrderElementsOf(ten));
        assertThat(orders).hasSizeLessThanOrEqualTo(atMost).isEqualTo(CoveringOrders.of(ten, strength));
    }
}

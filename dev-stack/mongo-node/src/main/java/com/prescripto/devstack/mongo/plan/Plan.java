package com.prescripto.devstack.mongo.plan;

import com.prescripto.devstack.mongo.index.KeyRange;
import com.prescripto.devstack.mongo.index.OrderedIndex;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to answer a query by an index.
 *
 * @param ranges where in the index every match has a key
 * @param repeats whether one document may turn up more than once
 * @param sorted whether the documents come in the order the query asks for
 * @param backwards whether that is against the order of the index
 * @param score how much it promises, against other plans for the same query
 */
public record Plan(
        OrderedIndex index, List<KeyRange> ranges, boolean repeats, boolean sorted, boolean backwards, int score) {

    /** The positions of all matches and maybe others, one by one as they are asked for. */
    public Stream<Long> positions() {
        Stream<Long> positions = ranges.stream().flatMap(range -> index.positions(range, backwards));
        return repeats ? positions.distinct() : positions;
    }
}

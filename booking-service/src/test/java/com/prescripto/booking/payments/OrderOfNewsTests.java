package com.prescripto.booking.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.payments.NewsStory.Facts;
import com.prescripto.booking.payments.NewsStory.Kind;
import com.prescripto.booking.payments.NewsStory.Refunds;
import com.prescripto.booking.payments.NewsStory.Setting;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Story 6: whatever order the ten kinds of news come in, however often, and whichever never come, bill and appointment end
 * the same. All 10! orders are covered without being played one by one: where two orders have heard the same and stand the
 * same, they go on alike, so each such place is gone on from once.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderOfNewsTests {

    private static final long ORDERS = 3_628_800;

    /**
     * A place that orders of news come through.
     *
     * @param path one of them
     * @param back goes there
     * @param orders how many there are
     */
    private record Place(List<Kind> path, Runnable back, long orders) {

        Place or(Place other) {
            return new Place(path, back, orders + other.orders);
        }
    }

    static Stream<Setting> settings() {
        return Stream.of(
                new Setting(Refunds.ONE_THAT_FAILS_AFTER_ALL, true, 50, false),
                new Setting(Refunds.ONE_THAT_FAILS_AND_ONE_THAT_GOES, false, 100, false),
                new Setting(Refunds.ONE_THAT_FAILS_AND_ONE_THAT_GOES, false, 100, true),
                new Setting(Refunds.OUR_OWN, false, 50, false),
                new Setting(Refunds.OUR_OWN, true, 100, false));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void all_orders_of_all_news_end_as_the_facts_say(Setting setting) {
        var story = new NewsStory(setting);
        var seen = new HashSet<Facts>();
        Map<Object, Place> places = Map.of(story.state(), new Place(List.of(), story.remember(), 1));
        while (true) {
            places.values().forEach(place -> seen.add(end(story, place)));
            var next = next(story, places);
            if (next.isEmpty()) {
                break;
            }
            places = next;
        }
        assertThat(places.values().stream().mapToLong(Place::orders).sum()).isEqualTo(ORDERS);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(4);
    }

    /** Where one more piece of news leads to, heard once or twice in a row. */
    private static Map<Object, Place> next(NewsStory story, Map<Object, Place> places) {
        var next = new LinkedHashMap<Object, Place>();
        for (var place : places.values()) {
            for (var kind : Kind.values()) {
                if (!place.path.contains(kind)) {
                    place.back.run();
                    story.happen(kind);
                    var state = story.state();
                    var here = new Place(and(place.path, kind), story.remember(), place.orders);
                    next.merge(state, here, Place::or);
                    story.happen(kind);
                    assertThat(story.state())
                            .as("%s, the last twice", here.path)
                            .isEqualTo(state);
                }
            }
        }
        return next;
    }

    /** Also when the rest is never heard; and when everything is heard once more. */
    private static Facts end(NewsStory story, Place place) {
        place.back.run();
        assertThat(story.settle()).as("%s", place.path).isEqualTo(story.right());
        var facts = story.facts();
        if (place.path.size() == Kind.values().length) {
            place.path.forEach(story::happen);
            assertThat(story.settle()).as("%s, and all once more", place.path).isEqualTo(story.right());
            assertThat(story.facts()).isEqualTo(facts);
        }
        return facts;
    }

    private static List<Kind> and(List<Kind> path, Kind last) {
        return Stream.concat(path.stream(), Stream.of(last)).toList();
    }
}

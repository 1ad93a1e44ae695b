package com.prescripto.booking.payments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A few orders of some things, such that any so many of them occur in every order among themselves, with others in between.
 * What goes wrong in an order goes wrong because of few things in it, so these find nearly all that all of them would.
 */
public final class CoveringOrders {

    private static final int CANDIDATES = 200;

    private CoveringOrders() {}

    /**
     * Always the same ones. Each is followed by its reverse as long as that brings something new.
     *
     * @param strength how many things occur in every order
     */
    public static <T> List<List<T>> of(List<T> things, int strength) {
        var missing = choices(things, strength);
        var random = new Random(1);
        var found = new ArrayList<List<T>>();
        while (!missing.isEmpty()) {
            var best = best(things, strength, missing, random);
            found.add(best);
            missing.removeAll(within(best, strength));
            var reversed = new ArrayList<>(best);
            Collections.reverse(reversed);
            if (missing.removeAll(within(reversed, strength))) {
                found.add(reversed);
            }
        }
        return found;
    }

    private static <T> List<T> best(List<T> things, int strength, Set<List<T>> missing, Random random) {
        var best = things;
        var most = -1L;
        var wanted = missing.iterator().next();
        for (int i = 0; i < CANDIDATES; i++) {
            var candidate = new ArrayList<>(things);
            Collections.shuffle(candidate, random);
            // In the places they got, but in the order that is missing: so that each brings something.
            var next = wanted.iterator();
            candidate.replaceAll(one -> wanted.contains(one) ? next.next() : one);
            var brings = within(candidate, strength).stream()
                    .filter(missing::contains)
                    .count();
            if (brings > most) {
                most = brings;
                best = candidate;
            }
        }
        return best;
    }

    /** Every choice of so many things in every order. */
    static <T> Set<List<T>> choices(List<T> things, int size) {
        if (size == 0) {
            return Set.of(List.of());
        }
        var found = new LinkedHashSet<List<T>>();
        for (var shorter : choices(things, size - 1)) {
            for (var thing : things) {
                if (!shorter.contains(thing)) {
                    found.add(and(shorter, thing));
                }
            }
        }
        return found;
    }

    /** What occurs in an order, with others in between. */
    static <T> Set<List<T>> within(List<T> order, int size) {
        if (size == 0) {
            return Set.of(List.of());
        }
        var found = new LinkedHashSet<List<T>>();
        for (int last = size - 1; last < order.size(); last++) {
            for (var shorter : within(order.subList(0, last), size - 1)) {
                found.add(and(shorter, order.get(last)));
            }
        }
        return found;
    }

    private static <T> List<T> and(List<T> shorter, T thing) {
        var longer = new ArrayList<>(shorter);
        longer.add(thing);
        return List.copyOf(longer);
    }
}

package com.prescripto.booking.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a longer list.
 *
 * @param items in the list's order
 * @param next where to go on from, or null at the end
 */
public record Listing<T>(List<T> items, @Nullable String next) {

    public Listing {
        items = List.copyOf(items);
    }

    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return new Listing<R>(items.stream().<R>map(change).toList(), next);
    }
}

package com.prescripto.booking.planning;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How changing a plan went.
 *
 * @param <P> what was to be changed
 */
public sealed interface ChangeOfPlan<P> {

    /** It is stored, and each decision was carried out or not. */
    record Changed<P>(P plan, List<DecisionOutcome> outcomes) implements ChangeOfPlan<P> {}

    /** For these, nothing was decided: nothing has changed. */
    record Undecided<P>(List<Affected> affected) implements ChangeOfPlan<P> {}

    /** Somebody changed it after the plan was begun: nothing has changed. */
    record Stale<P>() implements ChangeOfPlan<P> {}

    default <T> T fold(Function<Changed<P>, T> changed, Function<Undecided<P>, T> undecided, Supplier<T> stale) {
        if (this instanceof Changed<P> done) {
            return changed.apply(done);
        }
        return this instanceof Undecided<P> open ? undecided.apply(open) : stale.get();
    }
}

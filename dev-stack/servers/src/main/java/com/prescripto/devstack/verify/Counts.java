package com.prescripto.devstack.verify;

import java.util.ArrayList;
import java.util.List;

/** How many tests passed, failed and were skipped, and which failed. */
record Counts(int passed, int skipped, List<String> failures) {
    static final Counts NONE = new Counts(0, 0, List.of());

    Counts {
        failures = List.copyOf(failures);
    }

    static Counts failure(String what) {
        return new Counts(0, 0, List.of(what));
    }

    int failed() {
        return failures.size();
    }

    Counts plus(Counts more) {
        List<String> all = new ArrayList<>(failures);
        all.addAll(more.failures);
        return new Counts(passed + more.passed, skipped + more.skipped, all);
    }
}

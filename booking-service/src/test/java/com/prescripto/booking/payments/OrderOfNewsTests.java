package com.prescripto.booking.payments;

import java.util.List;

/** In memory: every permutation, once as it is and once with every item said twice. */
class OrderOfNewsTests extends OrderOfNews {

    @Override
    protected Counter counter() {
        var till = new Till();
        return new Counter(till, till.provider, till.provider);
    }

    @Override
    protected List<Integer> times(int permutation) {
        return List.of(1, 2);
    }
}

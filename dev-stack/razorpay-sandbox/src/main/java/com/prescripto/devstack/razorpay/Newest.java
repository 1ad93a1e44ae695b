package com.prescripto.devstack.razorpay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists turned round: the newest first. */
final class Newest {
    private Newest() {}

    static <T> List<T> of(List<T> inOrder, int most) {
        List<T> newest = new ArrayList<>(inOrder.subList(Math.max(0, inOrder.size() - most), inOrder.size()));
        Collections.reverse(newest);
        return newest;
    }
}

package com.prescripto.audit.inbox;

import com.prescripto.audit.trail.VerifyTrail.Break;
import org.jspecify.annotations.Nullable;

/**
 * What reading the topic again from its beginning led to.
 *
 * @param records how many records were read
 * @param entries how many of them are the entries of the trail, each where it must be
 * @param known how many told of events that the trail has by an earlier record
 * @param setAside how many cannot be kept and are dead letters
 * @param firstBreak the first place where the trail is not what the topic tells; absent when all is well
 */
record ReplayReport(
        long records,
        long entries,
        long known,
        long setAside,
        @Nullable Break firstBreak) {

    static final ReplayReport NOTHING = new ReplayReport(0, 0, 0, 0, null);

    boolean intact() {
        return firstBreak == null;
    }

    ReplayReport plus(ReplayReport other) {
        return new ReplayReport(
                records + other.records,
                entries + other.entries,
                known + other.known,
                setAside + other.setAside,
                firstBreak == null ? other.firstBreak : firstBreak);
    }
}

package com.prescripto.audit.trail;

import com.prescripto.audit.trail.VerifyTrail.Verification;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What was found when the trail was last verified since this process began; nothing is claimed before. */
@Service
public class LastVerification {

    private volatile @Nullable Found found;
    private volatile @Nullable Instant anchored;

    /**
     * A verification that was done.
     *
     * @param at when it ended
     */
    public record Found(Verification verification, Irregularities irregularities, Instant at) {}

    public Optional<Found> found() {
        return Optional.ofNullable(found);
    }

    /** When heads were last put away outside the database; empty if not since this process began. */
    public Optional<Instant> anchored() {
        return Optional.ofNullable(anchored);
    }

    public void is(Found newest) {
        found = newest;
    }

    public void anchoredAt(Instant at) {
        anchored = at;
    }
}

package com.prescripto.audit.trail;

import java.util.List;

/**
 * The trail as its one writer sees it: it grows, and that is all it does.
 *
 * <p>Whoever appends says which offset it believes comes next. When the chain knows better, nothing is written and
 * {@link OutOfStep} says where to go on, so no event is left out or chained out of order: not after a rebalance, not after a
 * commit whose answer got lost, not after PostgreSQL was put back from a backup.
 */
public interface AuditTrail {

    /** The first offset of the partition that has not been dealt with; 0 for a chain that does not exist yet. */
    long nextOffset(ChainId chain);

    /**
     * Appends events of one partition, in the order of their offsets, and moves the chain's offset, all or nothing. An event
     * the trail has already is not appended again; it is the same when id and time are.
     *
     * @param expected the offset the caller believes to be next
     * @param nextOffset the offset to go on from afterwards
     * @throws OutOfStep when the chain's next offset is another
     * @throws Unstorable when PostgreSQL refuses one of the events for what it contains; nothing was written
     */
    Appended append(ChainId chain, long expected, List<Event> events, long nextOffset);

    /**
     * Moves the chain's offset over a record that cannot be kept.
     *
     * @param beforeCommit puts the record away elsewhere; runs when the chain is known to be in step, and the move fails with
     *     it
     * @throws OutOfStep when the chain's next offset is another
     */
    void passOver(ChainId chain, long expected, long nextOffset, Runnable beforeCommit);

    /**
     * What became of the events of one append.
     *
     * @param added how many were new
     * @param known how many the trail had already
     */
    record Appended(int added, int known) {}

    /** The chain goes on at another offset than the caller believes. */
    final class OutOfStep extends RuntimeException {

        private final long nextOffset;

        public OutOfStep(long expected, long nextOffset) {
            super("Expected to go on at offset %d, but the chain goes on at %d".formatted(expected, nextOffset));
            this.nextOffset = nextOffset;
        }

        public long nextOffset() {
            return nextOffset;
        }
    }

    /** At least one of the events can never be stored, however often it is tried. */
    final class Unstorable extends RuntimeException {

        public Unstorable(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}

package com.prescripto.audit.trail;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Walks every chain from its start and says whether the trail is what was once appended. Finds an entry that was changed,
 * removed, added behind the service's back or moved, and a chain that was cut short.
 */
@Service
public class VerifyTrail {

    private final AuditEntries entries;

    VerifyTrail(AuditEntries entries) {
        this.entries = entries;
    }

    /** Reads the whole trail; takes as long as that takes. */
    public Verdict verify() {
        return verify(List.of()).verdict();
    }

    /** The same, and every chain must pass through its anchor. */
    public Verification verify(List<ChainHead> anchors) {
        return entries.inOrder((heads, all) -> new Verification(check(heads, all, anchors), heads));
    }

    /**
     * A verdict, and of what.
     *
     * @param heads where the chains ended when they were walked
     */
    public record Verification(Verdict verdict, List<ChainHead> heads) {}

    /**
     * The outcome.
     *
     * @param verified how many entries were found to be right
     * @param firstBreak the first that was not; absent when all is well
     */
    public record Verdict(long verified, @Nullable Break firstBreak) {

        public boolean intact() {
            return firstBreak == null;
        }
    }

    /**
     * Where a chain no longer holds.
     *
     * @param position of the entry that is wrong or missing
     */
    public record Break(ChainId chain, long position, String reason) {}

    static Verdict check(List<ChainHead> heads, Stream<AuditEntry> entries, List<ChainHead> anchors) {
        var walk = new Walk(heads, anchors);
        for (Iterator<AuditEntry> all = entries.iterator(); all.hasNext(); ) {
            var broken = walk.step(all.next());
            if (broken.isPresent()) {
                return new Verdict(walk.verified, broken.get());
            }
        }
        return new Verdict(walk.verified, walk.end().orElse(null));
    }

    private static final class Walk {

        private final Map<ChainId, ChainHead> heads = new LinkedHashMap<>();
        private final Map<ChainId, ChainHead> reached = new LinkedHashMap<>();
        private final Map<ChainId, ChainHead> anchors = new LinkedHashMap<>();
        private long verified;

        Walk(List<ChainHead> heads, List<ChainHead> anchors) {
            anchors.forEach(anchor -> this.anchors.put(anchor.chain(), anchor));
            heads.forEach(head -> this.heads.put(head.chain(), head));
            heads.forEach(head ->
                    reached.put(head.chain(), new ChainHead(head.chain(), 0, 0, HashChain.start(head.chain()))));
        }

        Optional<Break> step(AuditEntry entry) {
            var chain = entry.chain();
            var last = reached.get(chain);
            if (last == null) {
                return Optional.of(new Break(chain, entry.position(), "the chain of this entry has no head"));
            }
            var position = last.length() + 1;
            if (entry.position() != position) {
                var reason = entry.position() > position ? "the entry is missing" : "there are two such entries";
                return Optional.of(new Break(chain, Math.min(position, entry.position()), reason));
            }
            var hash = HashChain.next(last.hash(), position, entry.event());
            if (!hash.equals(entry.hash())) {
                return Optional.of(new Break(chain, position, "the entry is not what was appended"));
            }
            var anchor = anchors.get(chain);
            if (anchor != null && anchor.length() == position && !anchor.hash().equals(hash)) {
                return Optional.of(new Break(chain, position, "the chain was written anew up to here or further"));
            }
            reached.put(chain, new ChainHead(chain, entry.event().offset() + 1, position, hash));
            verified++;
            return Optional.empty();
        }

        /** Whether every chain was walked to its very head, and as far as it was once anchored. */
        Optional<Break> end() {
            return Stream.concat(
                            heads.values().stream().flatMap(head -> missing(head).stream()),
                            anchors.values().stream().flatMap(anchor -> cutShort(anchor).stream()))
                    .findFirst();
        }

        private Optional<Break> cutShort(ChainHead anchor) {
            var end = reached.get(anchor.chain());
            var length = end == null ? 0 : end.length();
            return length >= anchor.length()
                    ? Optional.empty()
                    : Optional.of(new Break(anchor.chain(), length + 1, "the chain was longer when it was anchored"));
        }

        private Optional<Break> missing(ChainHead head) {
            var end = reached.getOrDefault(head.chain(), head);
            if (end.length() < head.length()) {
                return Optional.of(new Break(head.chain(), end.length() + 1, "the entry is missing"));
            }
            if (end.length() > head.length()) {
                return Optional.of(new Break(head.chain(), head.length() + 1, "the entry is beyond the chain's head"));
            }
            return end.hash().equals(head.hash())
                    ? Optional.empty()
                    : Optional.of(new Break(head.chain(), head.length(), "the chain's head is not the last entry"));
        }
    }
}

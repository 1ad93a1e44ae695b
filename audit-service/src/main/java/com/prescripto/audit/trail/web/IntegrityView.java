package com.prescripto.audit.trail.web;

import com.prescripto.audit.trail.ChainHead;
import com.prescripto.audit.trail.LastVerification;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the trail is what was once appended, as far as somebody has looked. */
@Schema(name = "Integrity")
record IntegrityView(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "UNKNOWN until it was verified since the start")
        State state,

        @Schema(description = "When it was last verified") @Nullable Instant verifiedAt,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "How many entries were found to be right")
        long verified,

        @Schema(description = "Where the first chain that does not hold breaks") @Nullable BreakView firstBreak,

        @Schema(description = "When heads of chains were last put away outside the database") @Nullable Instant anchoredAt,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                description = "Subjects of which a fact is missing, by their numbers")
        long gaps,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "Where the chains ended when they were walked")
        List<HeadView> heads) {

    enum State {
        UNKNOWN,
        INTACT,
        BROKEN
    }

    /** The first entry that is not as it was appended. */
    @Schema(name = "TrailBreak")
    record BreakView(
            @Schema(requiredMode = RequiredMode.REQUIRED) String topic,
            @Schema(requiredMode = RequiredMode.REQUIRED) int partition,
            @Schema(requiredMode = RequiredMode.REQUIRED) long position,
            @Schema(requiredMode = RequiredMode.REQUIRED) String reason) {}

    /** The end of a chain: whoever notes it down can hold the trail against it for ever. */
    @Schema(name = "TrailHead")
    record HeadView(
            @Schema(requiredMode = RequiredMode.REQUIRED) String topic,
            @Schema(requiredMode = RequiredMode.REQUIRED) int partition,
            @Schema(requiredMode = RequiredMode.REQUIRED) long entries,

            @Schema(requiredMode = RequiredMode.REQUIRED, description = "SHA-256, in hexadecimal digits")
            String hash) {

        static HeadView of(ChainHead head) {
            return new HeadView(
                    head.chain().topic(),
                    head.chain().partition(),
                    head.length(),
                    head.hash().hex());
        }
    }

    static IntegrityView of(LastVerification last) {
        var anchored = last.anchored().orElse(null);
        return last.found()
                .map(found -> of(found, anchored))
                .orElseGet(() -> new IntegrityView(State.UNKNOWN, null, 0, null, anchored, 0, List.of()));
    }

    private static IntegrityView of(LastVerification.Found found, @Nullable Instant anchored) {
        var verdict = found.verification().verdict();
        var broken = verdict.firstBreak();
        return new IntegrityView(
                verdict.intact() ? State.INTACT : State.BROKEN,
                found.at(),
                verdict.verified(),
                broken == null
                        ? null
                        : new BreakView(
                                broken.chain().topic(), broken.chain().partition(), broken.position(), broken.reason()),
                anchored,
                found.irregularities().gaps(),
                found.verification().heads().stream().map(HeadView::of).toList());
    }
}

package com.prescripto.notification.parked.web;

import com.prescripto.notification.parked.DealWithParked;
import com.prescripto.notification.parked.DealWithParked.Outcome;
import com.prescripto.notification.parked.MessageQueues;
import com.prescripto.notification.parked.ParkedMessage;
import com.prescripto.notification.parked.ParkedMessages;
import com.prescripto.notification.platform.PageToken;
import com.prescripto.notification.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is parked, and the queues. */
@RestController
@RequestMapping("/api/messages")
class ParkedController {
    private final ParkedMessages parked;
    private final DealWithParked deal;
    private final MessageQueues queues;

    ParkedController(ParkedMessages parked, DealWithParked deal, MessageQueues queues) {
        this.parked = parked;
        this.deal = deal;
        this.queues = queues;
    }

    /** Some of the list, the latest first; how many wait in all. */
    record PageView(
            List<ParkedView> items, long waiting, @Nullable String next) {}

    /** The queues now. */
    record QueuesView(List<MessageQueues.Depth> items) {}

    /** How many were sent on their way. */
    record ReplayedView(int replayed) {}

    /** Why it will never be told. */
    record DiscardForm(@NotBlank @Size(max = 500) String note) {}

    @GetMapping("/parked")
    PageView list(
            @RequestParam(defaultValue = "true") boolean waiting,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = parked.list(waiting, limit + 1, after == null ? null : place(after));
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new PageView(
                shown.stream().map(ParkedView::inList).toList(),
                parked.waiting(),
                found.size() <= limit ? null : token(shown.get(shown.size() - 1)));
    }

    @GetMapping("/parked/{id}")
    ParkedView one(@PathVariable UUID id) {
        return parked.find(id).map(ParkedView::whole).orElseThrow(Refusal::notFound);
    }

    @PostMapping("/parked/{id}/replay")
    ParkedView replay(@PathVariable UUID id, Principal who) {
        return answer(deal.replay(id, who.getName()), id);
    }

    @PostMapping("/parked/replay")
    ReplayedView replayAll(Principal who) {
        return new ReplayedView(deal.replayAll(who.getName()));
    }

    @PostMapping("/parked/{id}/discard")
    ParkedView discard(@PathVariable UUID id, @RequestBody @Valid DiscardForm form, Principal who) {
        return answer(deal.discard(id, who.getName(), form.note().strip()), id);
    }

    @GetMapping("/queues")
    QueuesView queues() {
        return new QueuesView(queues.depths());
    }

    @ExceptionHandler(MessageQueues.Away.class)
    ResponseEntity<ProblemDetail> away() {
        var refusal = Refusal.busy();
        return ResponseEntity.status(refusal.getStatusCode())
                .headers(refusal.getHeaders())
                .body(refusal.getBody());
    }

    private ParkedView answer(Outcome outcome, UUID id) {
        return switch (outcome) {
            case DONE -> one(id);
            case UNKNOWN -> throw Refusal.notFound();
            case DECIDED -> throw Refusal.alreadyDone();
        };
    }

    private static String token(ParkedMessage last) {
        return new PageToken(last.parkedAt(), last.id().toString()).write();
    }

    private static ParkedMessages.Place place(String after) {
        var token = PageToken.read(after);
        try {
            return new ParkedMessages.Place(token.at(), UUID.fromString(token.id()));
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.invalid("/after", "is not a place in this list");
        }
    }
}

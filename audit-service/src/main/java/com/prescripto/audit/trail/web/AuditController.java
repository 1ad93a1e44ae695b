package com.prescripto.audit.trail.web;

import com.prescripto.audit.platform.ProblemType;
import com.prescripto.audit.platform.Refusal;
import com.prescripto.audit.trail.AuditEntries;
import com.prescripto.audit.trail.TrailQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit", description = "What happened, who did it, and when. Admins only.")
class AuditController {

    private final AuditEntries entries;
    private final AuditEntryViews views;

    AuditController(AuditEntries entries, AuditEntryViews views) {
        this.entries = entries;
        this.views = views;
    }

    @GetMapping
    @Operation(operationId = "Audit.search", summary = "The entries that match, newest first")
    @ApiResponse(responseCode = "200", description = "A page of entries")
    AuditPageView search(
            @Parameter(description = "earliest time of the event, inclusive") @RequestParam(required = false) @Nullable Instant from,
            @Parameter(description = "latest time of the event, exclusive") @RequestParam(required = false) @Nullable Instant to,
            @Parameter(description = "type of the event, such as APPOINTMENT_BOOKED")
                    @RequestParam(required = false)
                    @Size(min = 1, max = 100) @Nullable String type,
            @Parameter(description = "id of what the event is about, such as an appointment")
                    @RequestParam(required = false)
                    @Size(min = 1, max = 200) @Nullable String subject,
            @Parameter(description = "id of who acted")
                    @RequestParam(required = false)
                    @Size(min = 1, max = 200) @Nullable String actor,
            @Parameter(description = "most entries to answer with") @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = "the page before's next") @RequestParam(required = false) @Nullable String after) {
        var cursor = after == null ? null : PageToken.read(after);
        return views.page(entries.search(new TrailQuery(from, to, type, subject, actor, limit, cursor)));
    }

    @GetMapping("/{eventId}")
    @Operation(operationId = "Audit.entry", summary = "One event's entry")
    @ApiResponse(responseCode = "200", description = "The entry")
    AuditEntryView entry(@PathVariable UUID eventId) {
        return entries.find(eventId).map(views::entry).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}

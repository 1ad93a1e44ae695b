package com.prescripto.audit.trail.web;

import com.prescripto.audit.platform.ProblemType;
import com.prescripto.audit.platform.Refusal;
import com.prescripto.audit.trail.AuditEntries;
import com.prescripto.audit.trail.LastVerification;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit", description = "What happened, who did it, and when. Admins only.")
class AuditController {

    private static final String NDJSON = "application/x-ndjson";
    private static final int EXPORTED_AT_ONCE = 500;

    private final AuditEntries entries;
    private final AuditEntryViews views;
    private final LastVerification lastVerification;
    private final ReadingLog log;

    AuditController(AuditEntries entries, AuditEntryViews views, LastVerification lastVerification, ReadingLog log) {
        this.entries = entries;
        this.views = views;
        this.lastVerification = lastVerification;
        this.log = log;
    }

    @GetMapping
    @Operation(operationId = "Audit.search", summary = "The entries that match, newest first")
    @ApiResponse(responseCode = "200", description = "A page of entries")
    AuditPageView search(
            @ParameterObject @Valid TrailFilter filter,
            @Parameter(description = "most entries to answer with") @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = "the page before's next") @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) Authentication reader) {
        var query = filter.query(limit, after == null ? null : PageToken.read(after));
        log.searched(filter, reader);
        return views.page(entries.search(query));
    }

    @GetMapping(path = "/export", produces = NDJSON)
    @Operation(
            operationId = "Audit.export",
            summary = "Every entry that matches, newest first, one JSON object a line, with its hash")
    @ApiResponse(responseCode = "200", description = "The entries, as a file")
    ResponseEntity<StreamingResponseBody> export(
            @ParameterObject @Valid TrailFilter filter, @Parameter(hidden = true) Authentication reader) {
        log.exported(filter, reader);
        // Read before the answer begins, so that a failure can still be told as one.
        var first = entries.search(filter.query(EXPORTED_AT_ONCE, null));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(NDJSON))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit.ndjson")
                                .build()
                                .toString())
                .body(out -> {
                    var page = first;
                    views.lines(page, out);
                    for (var next = page.next(); next != null; next = page.next()) {
                        page = entries.search(filter.query(EXPORTED_AT_ONCE, next));
                        views.lines(page, out);
                    }
                });
    }

    @GetMapping("/integrity")
    @Operation(operationId = "Audit.integrity", summary = "What was found when the trail was last verified")
    @ApiResponse(responseCode = "200", description = "What was found")
    IntegrityView integrity() {
        return IntegrityView.of(lastVerification);
    }

    @GetMapping("/{eventId}")
    @Operation(operationId = "Audit.entry", summary = "One event's entry")
    @ApiResponse(responseCode = "200", description = "The entry")
    AuditEntryView entry(@PathVariable UUID eventId, @Parameter(hidden = true) Authentication reader) {
        log.searched(TrailFilter.NONE, reader);
        return entries.find(eventId).map(views::entry).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}

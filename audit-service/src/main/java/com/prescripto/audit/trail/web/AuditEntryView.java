package com.prescripto.audit.trail.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line of the trail as an admin sees it. */
@Schema(name = "AuditEntry")
record AuditEntryView(
        @Schema(requiredMode = RequiredMode.REQUIRED) UUID eventId,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "APPOINTMENT_BOOKED")
        String type,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "Id of what the event is about")
        String subject,

        @Schema(description = "Number of the event among those about its subject") @Nullable Long sequence,

        @Schema(description = "Such as PATIENT, DOCTOR, ADMIN or SYSTEM") @Nullable String actorRole,

        @Schema(description = "Absent when nobody in person acted") @Nullable String actorId,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "When it happened")
        Instant occurredAt,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "When the trail learnt of it")
        Instant recordedAt,

        @Nullable String correlationId,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                implementation = Object.class,
                description = "The event's data as it was sent; text when it was not JSON")
        JsonNode data,

        @Schema(requiredMode = RequiredMode.REQUIRED) ChainLink chain) {

    /** Where the entry sits in its hash chain. */
    @Schema(name = "ChainLink")
    record ChainLink(
            @Schema(requiredMode = RequiredMode.REQUIRED) String topic,
            @Schema(requiredMode = RequiredMode.REQUIRED) int partition,
            @Schema(requiredMode = RequiredMode.REQUIRED) long offset,
            @Schema(requiredMode = RequiredMode.REQUIRED) long position,

            @Schema(requiredMode = RequiredMode.REQUIRED, description = "SHA-256, in hexadecimal digits")
            String hash) {}
}

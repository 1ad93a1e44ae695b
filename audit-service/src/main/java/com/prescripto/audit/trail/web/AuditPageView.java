package com.prescripto.audit.trail.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some entries, newest first. */
@Schema(name = "AuditPage")
record AuditPageView(
        @Schema(requiredMode = RequiredMode.REQUIRED) List<AuditEntryView> items,

        @Schema(description = "Send it back as after to get the following page; absent on the last") @Nullable String next) {}

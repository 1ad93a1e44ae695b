package com.prescripto.audit.platform;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How this service and the servers behind it are, for admins without dashboards. */
@RestController
@Tag(name = "System", description = "How the service is. Admins only.")
class SystemController {

    private final SystemState state;
    private final String service;

    SystemController(SystemState state, Environment settings) {
        this.state = state;
        this.service = settings.getRequiredProperty("spring.application.name");
    }

    /** One server; millis is how long it took to answer, or was waited for. */
    @Schema(name = "SystemPart")
    record PartView(
            @Schema(requiredMode = RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = RequiredMode.REQUIRED) SystemState.State state,
            @Schema(requiredMode = RequiredMode.REQUIRED) long millis) {
        static PartView of(SystemState.PartState part) {
            return new PartView(part.name(), part.state(), part.millis());
        }
    }

    /** The service, what stands behind it, and those of its figures that could be read. */
    @Schema(name = "SystemState")
    record SystemView(
            @Schema(requiredMode = RequiredMode.REQUIRED) String service,
            @Schema(requiredMode = RequiredMode.REQUIRED) String version,
            @Schema(requiredMode = RequiredMode.REQUIRED) Instant startedAt,
            @Schema(requiredMode = RequiredMode.REQUIRED) Instant checkedAt,
            @Schema(requiredMode = RequiredMode.REQUIRED) List<PartView> parts,

            @Schema(requiredMode = RequiredMode.REQUIRED, description = "Those that could be read")
            Map<String, Double> figures) {}

    @GetMapping("/api/audit/system")
    @Operation(operationId = "System.now", summary = "How this service and the servers behind it are, now")
    @ApiResponse(responseCode = "200", description = "How they are")
    SystemView now() {
        var now = state.now();
        return new SystemView(
                service,
                now.version(),
                now.startedAt(),
                now.checkedAt(),
                now.parts().stream().map(PartView::of).toList(),
                now.figures());
    }
}

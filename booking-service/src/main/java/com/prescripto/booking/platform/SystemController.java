package com.prescripto.booking.platform;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How this service and the servers behind it are, for admins without dashboards. */
@RestController
class SystemController {

    private final SystemState state;
    private final String service;

    SystemController(SystemState state, Environment settings) {
        this.state = state;
        this.service = settings.getRequiredProperty("spring.application.name");
    }

    /** One server; millis is how long it took to answer, or was waited for. */
    @Schema(name = "SystemPart")
    record PartView(String name, SystemState.State state, long millis) {
        static PartView of(SystemState.PartState part) {
            return new PartView(part.name(), part.state(), part.millis());
        }
    }

    /** The service, what stands behind it, and those of its figures that could be read. */
    @Schema(name = "SystemState")
    record SystemView(
            String service,
            String version,
            Instant startedAt,
            Instant checkedAt,
            List<PartView> parts,
            Map<String, Double> figures) {}

    @GetMapping("/api/admin/system")
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

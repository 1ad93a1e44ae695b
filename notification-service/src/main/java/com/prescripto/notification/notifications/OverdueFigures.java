package com.prescripto.notification.notifications;

import com.prescripto.notification.platform.SystemFigures;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How late the latest of what is told by the clock is. */
@Component
class OverdueFigures implements SystemFigures {
    private final Notifications notifications;
    private final Clock clock;

    OverdueFigures(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public Map<String, Double> read() {
        var now = clock.instant();
        var late = notifications.due(now, 1).stream()
                .map(Notification::dueAt)
                .filter(Objects::nonNull)
                .mapToDouble(due -> Duration.between(due, now).toMillis() / 1_000.0)
                .max()
                .orElse(0);
        return Map.of("overdueSeconds", late);
    }
}

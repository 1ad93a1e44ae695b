package com.prescripto.audit.inbox;

import com.prescripto.audit.trail.Event.Actor;
import com.prescripto.audit.trail.OwnEvent;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar audit-service.jar replay}: reads the topic from offset 0, says what came of it and ends with 0 when the
 * trail is what the topic tells, else with 1. That it was done is an event like any other, and so becomes an entry itself.
 */
@Component
@Profile("replay")
class ReplayCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final Logger log = LoggerFactory.getLogger(ReplayCommand.class);

    private final ReplayTopic replayTopic;
    private final EventSender sender;
    private final Clock clock;
    private volatile boolean intact;

    ReplayCommand(ReplayTopic replayTopic, EventSender sender, Clock clock) {
        this.replayTopic = replayTopic;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var report = replayTopic.replay();
        log.info(
                "Replayed {} records: {} entries hold, {} were known already, {} are dead letters",
                report.records(),
                report.entries(),
                report.known(),
                report.setAside());
        var broken = report.firstBreak();
        if (broken == null) {
            log.info("The trail is what the topic tells");
        } else {
            log.error(
                    "THE TRAIL IS BROKEN: {} at position {} of {}", broken.reason(), broken.position(), broken.chain());
        }
        tell(report);
        intact = report.intact();
    }

    @Override
    public int getExitCode() {
        return intact ? 0 : 1;
    }

    private void tell(ReplayReport report) {
        var id = UUID.randomUUID();
        var data = Map.<String, Object>of("records", report.records(), "intact", report.intact());
        sender.send(new OwnEvent(
                id, "AUDIT_REPLAYED", "replay_" + id, new Actor("SYSTEM", null), clock.instant(), id.toString(), data));
    }
}

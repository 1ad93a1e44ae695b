package com.prescripto.audit.inbox;

import static com.prescripto.audit.testing.TestEvent.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TestEvent;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.audit.trail.VerifyTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventConsumerIT {

    private EventTopic topic;
    private AuditService service;
    private TrailTables tables;

    @BeforeEach
    void start() {
        var database = AuditService.database();
        topic = EventTopic.create();
        tables = new TrailTables(database);
        service = AuditService.start(topic, database);
    }

    @AfterEach
    void stop() {
        service.close();
        topic.close();
    }

    @Test
    void every_event_becomes_one_row() {
        var events = events(1_000);
        topic.send(events);
        tables.awaitRows(1_000);
        assertThat(tables.eventIds())
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(TestEvent::id).toList());
        assertThat(service.bean(VerifyTrail.class).verify()).isEqualTo(new VerifyTrail.Verdict(1_000, null));
    }
}

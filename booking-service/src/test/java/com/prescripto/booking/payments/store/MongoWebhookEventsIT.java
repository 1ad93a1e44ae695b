package com.prescripto.booking.payments.store;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.payments.BillFixtures.later;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.outbox.store.StoreFixture;
import com.prescripto.booking.payments.WebhookEvents;
import com.prescripto.booking.payments.WebhookEvents.Waiting;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoWebhookEventsIT {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final WebhookEvents events =
            new MongoWebhookEvents(StoreFixture.fresh().mongo());

    @Test
    void an_event_is_stored_once_and_worked_on_until_it_is_done() {
        assertThat(events.add("evt_1", "{}", NOW, GRACE)).isTrue();
        assertThat(events.add("evt_1", "{}", NOW, GRACE)).isFalse();
        assertThat(events.due(NOW, LEASE, 10)).isEmpty();
        assertThat(events.due(later(1), LEASE, 10)).containsExactly(new Waiting("evt_1", "{}"));
        assertThat(events.due(later(2), LEASE, 10)).isEmpty();
        assertThat(events.due(later(4), LEASE, 10)).hasSize(1);
        events.done("evt_1", later(5));
        assertThat(events.due(later(500), LEASE, 10)).isEmpty();
    }

    @Test
    void what_is_done_is_known_for_a_while_and_then_forgotten() {
        events.add("evt_done", "{}", NOW, GRACE);
        events.add("evt_waits", "{}", NOW, GRACE);
        events.done("evt_done", later(1));
        events.forgetDoneBefore(later(1));
        assertThat(events.add("evt_done", "{}", NOW, GRACE)).isFalse();
        events.forgetDoneBefore(later(2));
        assertThat(events.add("evt_done", "{}", NOW, GRACE)).isTrue();
        assertThat(events.add("evt_waits", "{}", NOW, GRACE)).isFalse();
    }
}

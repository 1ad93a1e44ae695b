package com.prescripto.booking.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.trail.AccessRefused.Refusal;
import com.prescripto.booking.trail.PatientRead.Answer;
import com.prescripto.booking.trail.TrailFacts.Telling;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GatheringTrailTests {

    private static final Instant START = Instant.parse("2026-11-23T04:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Actor DOCTOR = new Actor(Role.DOCTOR, "doc_1");
    private static final Actor ADMIN = new Actor(Role.ADMIN, "acc_1");
    private static final Answer LIST = new Answer(AboutPatients.Shown.APPOINTMENTS);

    private final MovingClock clock = new MovingClock(START);
    private final TrailFixture facts = new TrailFixture();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final GatheringTrail trail =
            new GatheringTrail(facts, () -> UUID.randomUUID().toString(), clock, new TrailProperties(WINDOW), meters);

    @Test
    void what_is_told_is_stored_at_once() {
        trail.tell(
                new ListExported("acc_1", ListExported.What.PAYMENTS, null, null, null, null, List.of(), false), ADMIN);
        assertThat(events()).hasSize(1).first().isInstanceOf(ListExported.class);
    }

    @Test
    void what_is_seen_again_and_again_is_one_event_that_says_how_often_until_when_and_of_whom() {
        trail.saw(LIST, DOCTOR, List.of("pat_1", "apt_1"));
        clock.move(Duration.ofSeconds(30));
        trail.saw(LIST, DOCTOR, List.of("pat_2", "apt_2", "pat_1", "apt_1"));
        trail.store();
        assertThat(events()).as("its minute is not over").isEmpty();
        assertThat(facts.open()).as("and yet it is stored").hasSize(1);

        clock.move(Duration.ofSeconds(31));
        trail.store();
        var read = new PatientRead(
                "doc_1",
                AboutPatients.Shown.APPOINTMENTS,
                List.of("pat_1", "pat_2"),
                List.of("apt_1", "apt_2"),
                false,
                2,
                START.plusSeconds(30));
        assertThat(events()).containsExactly(read);
        assertThat(facts.sent().get(0).fact().at()).isEqualTo(START);
    }

    @Test
    void each_actor_and_each_kind_is_told_by_itself() {
        trail.saw(LIST, DOCTOR, List.of("pat_1"));
        trail.saw(LIST, ADMIN, List.of("pat_1"));
        trail.saw(new Answer(AboutPatients.Shown.PATIENTS), ADMIN, List.of("pat_1"));
        over();
        assertThat(events()).hasSize(3);
    }

    @Test
    void ids_are_bounded_and_the_event_says_so() {
        trail.saw(LIST, ADMIN, IntStream.range(0, 500).mapToObj(i -> "pat_" + i).toList());
        over();
        assertThat(events()).singleElement().isInstanceOfSatisfying(PatientRead.class, read -> {
            assertThat(read.patientIds()).hasSize(Gathering.MOST_IDS);
            assertThat(read.more()).isTrue();
        });
    }

    @Test
    void strangers_who_make_up_ever_new_things_become_one_crowd_and_lose_no_count() {
        for (int i = 0; i < 5_000; i++) {
            var patient = new Actor(Role.PATIENT, "pat_" + i);
            trail.saw(Refusal.of("GET", "/api/admin/patients", 403), patient, List.of());
        }
        over();
        assertThat(events()).hasSize(GatheringTrail.MOST_OF_A_KIND + 1);
        assertThat(events().stream()
                        .mapToLong(event -> ((AccessRefused) event).times())
                        .sum())
                .isEqualTo(5_000);
    }

    @Test
    void a_crowd_of_patients_does_not_hide_an_admin() {
        for (int i = 0; i < 100; i++) {
            var patient = new Actor(Role.PATIENT, "pat_" + i);
            trail.saw(Refusal.of("GET", "/api/admin/patients", 403), patient, List.of());
        }
        trail.saw(Refusal.of("GET", "/api/doctor/overview", 403), ADMIN, List.of());
        over();
        assertThat(events()).anyMatch(event -> event.subject().equals("acc_1"));
    }

    @Test
    void while_the_store_is_away_nobody_is_failed_and_nothing_is_lost() {
        facts.isAway(true);
        trail.tell(
                new ListExported("acc_1", ListExported.What.PAYMENTS, null, null, null, null, List.of(), false), ADMIN);
        for (int minute = 0; minute < 3; minute++) {
            trail.saw(LIST, DOCTOR, List.of("pat_" + minute));
            over();
        }
        assertThat(events()).isEmpty();
        facts.isAway(false);
        trail.store();
        assertThat(events()).hasSize(4);
        assertThat(meters.get("booking.trail.lost").counter().count()).isZero();
    }

    @Test
    void when_it_is_away_for_good_memory_is_bounded_and_what_was_given_up_is_counted() {
        facts.isAway(true);
        for (int i = 0; i < GatheringTrail.MOST_WAITING + 5; i++) {
            trail.tell(
                    new ListExported("acc_1", ListExported.What.PAYMENTS, null, null, null, null, List.of(), false),
                    ADMIN);
        }
        assertThat(meters.get("booking.trail.lost").counter().count()).isEqualTo(5);
    }

    @Test
    void what_came_after_somebody_else_has_sent_it_is_told_by_itself_and_nothing_twice() {
        trail.saw(LIST, DOCTOR, List.of("pat_1"));
        trail.store();
        facts.sendOpen();
        trail.saw(LIST, DOCTOR, List.of("pat_2"));
        trail.store();
        trail.store();
        over();
        assertThat(events())
                .extracting(event -> ((PatientRead) event).patientIds())
                .containsExactly(List.of("pat_1"), List.of("pat_2"));
        assertThat(events().stream()
                        .mapToLong(event -> ((PatientRead) event).times())
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void what_was_sent_whole_is_not_told_again() {
        trail.saw(LIST, DOCTOR, List.of("pat_1"));
        trail.store();
        facts.sendOpen();
        over();
        over();
        assertThat(events()).hasSize(1);
    }

    @Test
    void who_stops_in_good_order_leaves_nothing_behind() {
        trail.saw(LIST, DOCTOR, List.of("pat_1"));
        trail.destroy();
        assertThat(events()).hasSize(1);
    }

    @Test
    void a_path_is_told_without_what_its_sender_chose() {
        var id = "apt_0193569a-1c00-7000-8000-000000000001";
        assertThat(Refusal.of("GET", "/api/admin/appointments/" + id + "/payment", 404)
                        .path())
                .isEqualTo("/api/admin/appointments/{}/payment");
        assertThat(Refusal.of("GET", "/api/admin/Meera%20Nair", 404).path()).isEqualTo("/api/admin/{}");
        assertThat(Refusal.ids("/api/admin/appointments/" + id)).containsExactly(id);
    }

    private void over() {
        clock.move(WINDOW);
        trail.store();
    }

    private List<DomainEvent> events() {
        return facts.sent().stream()
                .map(Telling::fact)
                .map(fact -> fact.event())
                .toList();
    }
}

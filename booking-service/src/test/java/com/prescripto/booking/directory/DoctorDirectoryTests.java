package com.prescripto.booking.directory;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.clinic.ClinicFixtures;
import com.prescripto.booking.directory.DirectorySearch.Order;
import com.prescripto.booking.directory.DirectorySearch.Window;
import com.prescripto.booking.doctors.DoctorFixtures;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.InMemoryDoctors;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.ClaimedTimes;
import com.prescripto.booking.schedules.FindSlots;
import com.prescripto.booking.schedules.InMemoryHolidays;
import com.prescripto.booking.schedules.InMemorySchedules;
import com.prescripto.booking.schedules.Plan;
import com.prescripto.booking.schedules.PlanFixtures;
import com.prescripto.booking.schedules.VisitType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who can see me, when, and for how much. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoctorDirectoryTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final InMemoryDoctors doctors = new InMemoryDoctors();
    private final InMemorySchedules schedules = new InMemorySchedules();
    private final Claims claims = new Claims();
    private final DoctorDirectory directory;

    DoctorDirectoryTests() {
        var clock = new MovingClock(NOW);
        var clinic = ClinicFixtures.in(ZONE);
        var findSlots = new FindSlots(claims, new InMemoryHolidays(), clinic, clock);
        directory = new DoctorDirectory(doctors, schedules, findSlots, clinic, clock);
    }

    @Test
    void the_soonest_come_first_and_those_without_a_free_time_last() {
        var late = doctor("2026-11-27", 50_000);
        var never = doctor(null, 50_000);
        var first = doctor("2026-11-24", 50_000);
        assertThat(ids(search(Order.SOONEST, null, null, null))).containsExactly(first, late, never);
    }

    @Test
    void a_search_asks_each_store_once_however_many_doctors_there_are() {
        for (int i = 0; i < 100; i++) {
            doctor("2026-11-" + (24 + i % 5), 50_000);
        }
        assertThat(search(Order.SOONEST, null, null, null)).hasSize(3);
        assertThat(claims.asked).isEqualTo(1);
    }

    @Test
    void parts_of_a_list_by_time_miss_and_repeat_nobody_whose_times_stay() {
        var ids = List.of(
                doctor("2026-11-24", 1),
                doctor("2026-11-24", 1),
                doctor("2026-11-25", 1),
                doctor("2026-11-26", 1),
                doctor("2026-11-27", 1),
                doctor(null, 1),
                doctor(null, 1));
        var seen = new ArrayList<DoctorId>();
        @Nullable String after = null;
        do {
            var part = directory.search(new DirectorySearch(null, null, null, null, null, Order.SOONEST, after, 3));
            seen.addAll(ids(part.items()));
            after = part.next();
            // Whoever was seen is booked out meanwhile: the others keep their places.
            if (seen.size() == 3) {
                claims.fill(seen.get(0));
            }
        } while (after != null);
        var bookedOut = seen.get(0);
        assertThat(seen.subList(1, seen.size()))
                .filteredOn(id -> !id.equals(bookedOut))
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().filter(id -> !id.equals(bookedOut)).toList());
    }

    @Test
    void by_fee_and_up_to_a_fee_of_the_first_kind_of_visit() {
        var dear = doctor("2026-11-24", 90_000);
        var cheap = doctor("2026-11-27", 30_000);
        var middle = doctor(null, 60_000);
        assertThat(ids(search(Order.FEE, null, null, null))).containsExactly(cheap, middle, dear);
        assertThat(ids(search(Order.FEE, 60_000L, null, null))).containsExactly(cheap, middle);
        assertThat(ids(search(Order.NAME, 60_000L, null, null))).containsExactlyInAnyOrder(cheap, middle);
    }

    @Test
    void with_a_window_only_those_free_in_it_and_their_times_then() {
        doctor("2026-11-24", 1);
        var inside = doctor("2026-11-26", 1);
        var window = new Window(LocalDate.parse("2026-11-26"), LocalDate.parse("2026-11-27"));
        for (var order : Order.values()) {
            assertThat(search(order, null, window, null)).singleElement().satisfies(entry -> {
                assertThat(entry.doctor().id()).isEqualTo(inside);
                assertThat(entry.soonest()).hasSize(2);
            });
        }
        var past = new Window(TODAY.minusDays(9), TODAY.minusDays(2));
        assertThat(search(Order.NAME, null, past, null)).isEmpty();
    }

    @Test
    void by_language_in_every_order() {
        var speaker = doctor("2026-11-24", 1);
        for (var order : Order.values()) {
            assertThat(ids(search(order, null, null, "english"))).containsExactly(speaker);
            assertThat(search(order, null, null, "Kannada")).isEmpty();
        }
    }

    @Test
    void an_unreadable_place_begins_anew() {
        doctor("2026-11-24", 1);
        var search = new DirectorySearch(null, null, null, null, null, Order.FEE, "doc_nonsense", 3);
        assertThat(directory.search(search).items()).hasSize(1);
    }

    /** A doctor with an hour on one day only, or never, who takes so much for it. */
    private DoctorId doctor(@Nullable String day, long fee) {
        var doctor = DoctorFixtures.added(doctors, NOW);
        var visit = VisitType.plain("visit", "Visit", Duration.ofMinutes(30), Money.of(fee, "INR"));
        var never = Plan.weekly(PlanFixtures.everyDay(), List.of(visit), Duration.ZERO, 60);
        var plan = day == null ? never : PlanFixtures.with(never, day, "09:00-10:00");
        schedules.save(schedules.of(doctor.id()).change(plan, Actor.SYSTEM, NOW));
        return doctor.id();
    }

    private List<DoctorDirectory.Entry> search(
            Order order, @Nullable Long feeMost, @Nullable Window window, @Nullable String language) {
        return directory
                .search(new DirectorySearch(null, null, language, feeMost, window, order, null, 3))
                .items();
    }

    private static List<DoctorId> ids(List<DoctorDirectory.Entry> entries) {
        return entries.stream().map(entry -> entry.doctor().id()).toList();
    }

    /** Claims that count how often they are asked for. */
    private static final class Claims implements ClaimedTimes {

        private final List<DoctorId> full = new ArrayList<>();
        private int asked;

        void fill(DoctorId doctor) {
            full.add(doctor);
        }

        @Override
        public Map<DoctorId, List<Claimed>> of(
                Collection<DoctorId> doctors, TimeRange window, @Nullable String moving) {
            asked++;
            var claimed = new HashMap<DoctorId, List<Claimed>>();
            doctors.forEach(doctor ->
                    claimed.put(doctor, full.contains(doctor) ? List.of(new Claimed(window, window)) : List.of()));
            return claimed;
        }
    }
}

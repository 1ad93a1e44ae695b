package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.appointments.BookAppointment.Outcome;
import com.prescripto.booking.appointments.BookAppointment.Wish;
import com.prescripto.booking.clinic.AppointmentRules;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorFixtures;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.schedules.ClaimedTimes;
import com.prescripto.booking.schedules.ClaimedTimes.Claimed;
import com.prescripto.booking.schedules.DailyHours;
import com.prescripto.booking.schedules.FindSlots;
import com.prescripto.booking.schedules.Plan;
import com.prescripto.booking.schedules.Schedule;
import com.prescripto.booking.schedules.Schedules;
import com.prescripto.booking.schedules.VisitType;
import com.prescripto.booking.schedules.WeeklyHours;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** The claim: a slot that cannot be sold twice, whatever the lock does. On the real store. */
class DoubleBookingIT extends BookingServer {

    private static final int CLIENTS = 64;
    private static final int SLOTS = 200;
    private static final int ASKS = 5;
    private static final Random SHUFFLE = new Random(20261123);

    @Autowired
    Appointments appointments;

    @Autowired
    SlotLocks locks;

    @Autowired
    Doctors doctors;

    @Autowired
    Schedules schedules;

    @Autowired
    ClaimedTimes claimedTimes;

    @Autowired
    FindSlots findSlots;

    @Autowired
    Clinic clinic;

    @Autowired
    AppointmentRules rules;

    @Autowired
    Clock clock;

    @Autowired
    MongoTemplate mongo;

    private final List<String> added = new ArrayList<>();

    /** Doctors who cannot sign in are no doctors to an admin: other tests must not meet them. */
    @AfterEach
    void leaveNothing() {
        mongo.remove(new Query(where("doctorId").in(added)), "appointments");
        mongo.remove(new Query(where("_id").in(added)), "doctors");
    }

    private Doctor added() {
        var doctor = DoctorFixtures.added(doctors, clock.instant());
        added.add(doctor.id().value());
        return doctor;
    }

    enum Lock {
        ON,
        OFF,
        LYING
    }

    @ParameterizedTest
    @EnumSource
    void story_1_in_a_rush_every_slot_is_sold_exactly_once(Lock lock) throws Exception {
        var doctor = added();
        open(doctor);
        var slots = firstSlots(doctor, SLOTS);
        var asks = new ArrayList<Instant>();
        slots.forEach(slot -> asks.addAll(Collections.nCopies(ASKS, slot.start())));
        Collections.shuffle(asks, SHUFFLE);
        var patients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> AppointmentFixtures.anotherPatient())
                .toList();
        var booking = booking(lock);

        var outcomes = atOnce(IntStream.range(0, asks.size())
                .mapToObj(i -> (Callable<Outcome>) () ->
                        ask(booking, patients.get(i % CLIENTS), doctor.id(), "consultation", asks.get(i), "ask-" + i))
                .toList());

        assertThat(outcomes)
                .allMatch(outcome -> outcome instanceof Outcome.Booked
                        || outcome instanceof Outcome.SlotTaken
                        || outcome instanceof Outcome.PatientBusy);
        var sold = outcomes.stream()
                .filter(Outcome.Booked.class::isInstance)
                .map(outcome -> ((Outcome.Booked) outcome).appointment().time())
                .toList();
        assertThat(sold).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(slots);
        assertThat(stored(doctor.id())).containsExactlyInAnyOrderElementsOf(slots);
    }

    @Test
    void visits_that_overlap_without_starting_together_are_not_both_booked() throws Exception {
        for (int round = 0; round < 10; round++) {
            var doctor = added();
            open(doctor);
            var day = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(2);
            var half = day.atTime(9, 0).atZone(ZONE).toInstant();
            var long1 = day.atTime(9, 0).atZone(ZONE).toInstant();
            var long2 = day.atTime(9, 45).atZone(ZONE).toInstant();
            var booking = booking(Lock.OFF);
            atOnce(Stream.of(half, half.plusSeconds(1800), half.plusSeconds(3600))
                    .flatMap(start -> Stream.of(
                            wanting(booking, doctor.id(), "consultation", start),
                            wanting(booking, doctor.id(), "long", long1),
                            wanting(booking, doctor.id(), "long", long2)))
                    .toList());
            var taken = stored(doctor.id());
            assertThat(taken).isNotEmpty();
            for (var one : taken) {
                assertThat(taken.stream().filter(one::overlaps)).hasSize(1);
            }
        }
    }

    @Test
    void a_patient_who_asks_two_doctors_for_overlapping_times_gets_one() throws Exception {
        for (int round = 0; round < 10; round++) {
            var day = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(2);
            var patient = AppointmentFixtures.anotherPatient();
            var booking = booking(Lock.OFF);
            var asks = new ArrayList<Callable<Outcome>>();
            for (var minute : List.of(0, 30)) {
                var doctor = added();
                open(doctor);
                var start = day.atTime(10, minute).atZone(ZONE).toInstant();
                var visit = minute == 0 ? "hour" : "consultation";
                asks.add(() -> ask(booking, patient, doctor.id(), visit, start, "ask-" + visit));
            }
            var outcomes = atOnce(asks);
            assertThat(outcomes).filteredOn(Outcome.Booked.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(new Outcome.PatientBusy()::equals).hasSize(1);
        }
    }

    @Test
    void the_same_wish_sent_many_times_at_once_is_one_appointment() throws Exception {
        var doctor = added();
        open(doctor);
        var start = firstSlots(doctor, 1).get(0).start();
        var patient = AppointmentFixtures.anotherPatient();
        var booking = booking(Lock.ON);
        var outcomes = atOnce(Collections.nCopies(
                20, () -> ask(booking, patient, doctor.id(), "consultation", start, "the-same-key")));
        assertThat(outcomes).allMatch(Outcome.Booked.class::isInstance);
        assertThat(outcomes.stream().distinct()).hasSize(1);
        assertThat(stored(doctor.id())).hasSize(1);
    }

    private Callable<Outcome> wanting(BookAppointment booking, DoctorId doctor, String visit, Instant start) {
        var patient = AppointmentFixtures.anotherPatient();
        return () -> ask(booking, patient, doctor, visit, start, "the-only-one");
    }

    private static Outcome ask(
            BookAppointment booking, PatientId patient, DoctorId doctor, String visit, Instant start, String key) {
        return booking.book(
                new Wish(patient, doctor, visit, start, null, key), new Actor(Role.PATIENT, patient.value()));
    }

    private List<TimeRange> stored(DoctorId doctor) {
        var now = clock.instant();
        return claimedTimes
                .of(List.of(doctor), new TimeRange(now, now.plus(Duration.ofDays(100))))
                .getOrDefault(doctor, List.of())
                .stream()
                .map(Claimed::block)
                .toList();
    }

    /** Hours from nine to six every day, and visits of three lengths. */
    private void open(Doctor doctor) {
        var hours = new WeeklyHours(Arrays.stream(DayOfWeek.values())
                .map(day -> new DailyHours(day, LocalTime.of(9, 0), LocalTime.of(18, 0)))
                .toList());
        var visits = List.of(
                VisitType.CONSULTATION,
                VisitType.plain("long", "Long visit", Duration.ofMinutes(45), null),
                VisitType.plain("hour", "Very long visit", Duration.ofMinutes(60), null));
        var change = Schedule.standard(doctor.id())
                .change(Plan.weekly(hours, visits, Duration.ZERO, 90), Actor.SYSTEM, clock.instant());
        assertThat(schedules.save(change)).isTrue();
    }

    private List<TimeRange> firstSlots(Doctor doctor, int count) {
        var from = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(1);
        return findSlots
                .between(doctor, schedules.of(doctor.id()), VisitType.CONSULTATION, from, from.plusDays(30))
                .stream()
                .flatMap(day -> day.slots().stream())
                .limit(count)
                .toList();
    }

    private BookAppointment booking(Lock lock) {
        return new BookAppointment(appointments, locks(lock), doctors, schedules, findSlots, clinic, rules, clock);
    }

    private SlotLocks locks(Lock lock) {
        return switch (lock) {
            case ON -> locks;
            case OFF, LYING -> new WithoutLock(lock == Lock.LYING);
        };
    }

    /**
     * No lock at all, or one that lies: it says "you are alone" to everybody, and makes them all wait for one another so
     * that they are together as surely as can be.
     */
    private record WithoutLock(boolean together) implements SlotLocks {

        private static final Map<Instant, CyclicBarrier> MEETINGS = new HashMap<>();

        @Override
        public <T> T alone(DoctorId doctor, TimeRange slot, Supplier<T> work) {
            if (together) {
                meet(slot.start());
            }
            return work.get();
        }

        private static void meet(Instant start) {
            CyclicBarrier meeting;
            synchronized (MEETINGS) {
                meeting = MEETINGS.computeIfAbsent(start, any -> new CyclicBarrier(2));
            }
            try {
                meeting.await(20, TimeUnit.MILLISECONDS);
            } catch (BrokenBarrierException | TimeoutException alone) {
                synchronized (MEETINGS) {
                    MEETINGS.remove(start, meeting);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static List<Outcome> atOnce(List<? extends Callable<Outcome>> asks) throws Exception {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var outcomes = new ArrayList<Outcome>();
            for (var answer : threads.invokeAll(asks)) {
                outcomes.add(answer.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }
}

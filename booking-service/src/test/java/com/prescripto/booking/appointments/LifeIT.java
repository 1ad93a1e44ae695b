package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.MovingClock;
import com.prescripto.booking.appointments.RescheduleAppointment.Wish;
import com.prescripto.booking.clinic.AppointmentRules;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorFixtures;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.schedules.ClaimedTimes;
import com.prescripto.booking.schedules.ClinicHolidays;
import com.prescripto.booking.schedules.DailyHours;
import com.prescripto.booking.schedules.FindSlots;
import com.prescripto.booking.schedules.PaymentMode;
import com.prescripto.booking.schedules.Plan;
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
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Story 4: whatever many people do to the same appointments at the same time, no two live claims overlap, no failed swap
 * leaves a trace, and every version is told by one fact. On the real store.
 */
class LifeIT extends BookingServer {

    private static final int THREADS = 8;
    private static final int STEPS = 60;
    private static final int LIMIT = 6;
    private static final Duration SLOT = Duration.ofMinutes(30);

    @Autowired
    Appointments stored;

    @Autowired
    SlotLocks realLocks;

    @Autowired
    Doctors doctors;

    @Autowired
    Schedules schedules;

    @Autowired
    ClaimedTimes claimedTimes;

    @Autowired
    ClinicHolidays holidays;

    @Autowired
    Clinic clinic;

    @Autowired
    AppointmentRules rules;

    @Autowired
    Clock realClock;

    @Autowired
    MongoTemplate mongo;

    private MovingClock clock = new MovingClock(Instant.EPOCH);
    private RecordedAppointments appointments = new RecordedAppointments(() -> stored);
    private List<Doctor> bookable = List.of();
    private List<PatientId> patients = List.of();
    private Instant nine = Instant.EPOCH;

    @BeforeEach
    void open() {
        var day = LocalDate.ofInstant(realClock.instant(), ZONE).plusDays(1);
        nine = day.atTime(9, 0).atZone(ZONE).toInstant();
        clock = new MovingClock(nine.minus(Duration.ofHours(1)));
        appointments = new RecordedAppointments(() -> stored);
        bookable = List.of(
                DoctorFixtures.added(doctors, realClock.instant()), DoctorFixtures.added(doctors, realClock.instant()));
        bookable.forEach(doctor -> plan(doctor, doctor.equals(bookable.get(0)) ? LIMIT : null));
        patients = IntStream.range(0, 4)
                .mapToObj(i -> AppointmentFixtures.anotherPatient())
                .toList();
    }

    /**
     * They were booked by a clock that is ahead, and would be the latest of everybody's for the tests that follow. And doctors
     * who cannot sign in are no doctors to an admin.
     */
    @AfterEach
    void leaveNothing() {
        var ids = bookable.stream().map(doctor -> doctor.id().value()).toList();
        mongo.remove(new Query(where("doctorId").in(ids)), "appointments");
        mongo.remove(new Query(where("_id").in(ids)), "doctors");
    }

    @ParameterizedTest(name = "lock {0}, seed {1}")
    @CsvSource({"true, 1", "false, 2", "false, 3"})
    void story_4_whatever_is_done_at_once_no_two_live_claims_overlap(boolean lock, int seed) throws Exception {
        var life = new Life(lock ? realLocks : new Practice.Alone());
        atOnce(IntStream.range(0, THREADS)
                .mapToObj(thread -> (Callable<Integer>) () -> life.live(new Random(100L * seed + thread)))
                .toList());
        var all = appointments.ids().stream()
                .map(id -> stored.find(id).orElseThrow())
                .toList();
        assertThat(all).hasSizeGreaterThan(10);
        assertThat(appointments.told())
                .contains("APPOINTMENT_HELD", "APPOINTMENT_BOOKED", "APPOINTMENT_RESCHEDULED", "APPOINTMENT_CANCELLED");
        assertThatNothingOverlaps(all);
        assertThat(appointments.wrongs()).isEmpty();
        for (var one : all) {
            assertThat(appointments.versions(one.id()))
                    .as("one fact for every version of %s", one.id())
                    .isEqualTo(IntStream.rangeClosed(1, (int) one.version())
                            .mapToObj(Long::valueOf)
                            .toList());
            var claims = document(one.id()).getList("claims", String.class);
            if (one.status().claimsTime()) {
                assertThat(claims).containsExactlyInAnyOrderElementsOf(SlotClaims.of(one));
            } else {
                assertThat(claims).isNull();
            }
        }
        assertThatTokensWereKeptTo(all);
    }

    @Test
    void the_database_refuses_the_third_hold_however_many_are_asked_for_at_once() throws Exception {
        var patient = patients.get(0);
        var life = new Life(new Practice.Alone());
        var doctor = bookable.get(1);
        var outcomes = atOnce(IntStream.range(0, 12)
                .mapToObj(i -> (Callable<BookAppointment.Outcome>)
                        () -> life.book(patient, doctor, "first-visit", nine.plus(SLOT.multipliedBy(i))))
                .toList());
        assertThat(outcomes)
                .filteredOn(BookAppointment.Outcome.Booked.class::isInstance)
                .hasSize(2);
        assertThat(outcomes)
                .filteredOn(new BookAppointment.Outcome.TooManyHolds()::equals)
                .hasSize(10);
    }

    @Test
    void the_database_keeps_to_a_days_limit_however_many_ask_at_once() throws Exception {
        var life = new Life(new Practice.Alone());
        var doctor = bookable.get(0);
        var outcomes = atOnce(IntStream.range(0, 16)
                .mapToObj(i -> (Callable<BookAppointment.Outcome>) () -> life.book(
                        AppointmentFixtures.anotherPatient(), doctor, "consultation", nine.plus(SLOT.multipliedBy(i))))
                .toList());
        assertThat(outcomes)
                .filteredOn(BookAppointment.Outcome.Booked.class::isInstance)
                .hasSize(LIMIT);
    }

    @Test
    void story_3_when_a_hold_is_over_one_of_many_gets_the_slot_and_the_holder_does_not() throws Exception {
        var life = new Life(new Practice.Alone());
        var doctor = bookable.get(1);
        var held = life.book(patients.get(0), doctor, "first-visit", nine);
        assertThat(held).isInstanceOf(BookAppointment.Outcome.Booked.class);
        clock.move(rules.holdFor());
        var outcomes = atOnce(IntStream.range(0, 12)
                .mapToObj(i -> (Callable<BookAppointment.Outcome>)
                        () -> life.book(AppointmentFixtures.anotherPatient(), doctor, "consultation", nine))
                .toList());
        assertThat(outcomes)
                .filteredOn(BookAppointment.Outcome.Booked.class::isInstance)
                .hasSize(1);
        var id = ((BookAppointment.Outcome.Booked) held).appointment().id();
        assertThat(life.confirmHold.confirm(id, Practice.as(patients.get(0))))
                .isEqualTo(new ChangeOutcome.NotAllowed(AppointmentStatus.LAPSED));
        assertThat(stored.find(id)).map(Appointment::version).contains(2L);
    }

    /** Everything that can be done, and somebody who does it at random. */
    private final class Life {

        private final BookAppointment bookAppointment;
        private final RescheduleAppointment rescheduleAppointment;
        private final ConfirmHold confirmHold = new ConfirmHold(appointments, new NothingPaid(), clock);
        private final CancelAppointment cancelAppointment = new CancelAppointment(appointments, clock);
        private final RecordAttendance recordAttendance = new RecordAttendance(appointments, rules, clock);
        private final WriteNotes writeNotes = new WriteNotes(appointments, clock);
        private final LapseHolds lapseHolds = new LapseHolds(appointments, clock);

        private Life(SlotLocks locks) {
            var findSlots = new FindSlots(claimedTimes, holidays, clinic, clock);
            bookAppointment =
                    new BookAppointment(appointments, locks, doctors, schedules, findSlots, clinic, rules, clock);
            rescheduleAppointment =
                    new RescheduleAppointment(appointments, locks, doctors, schedules, findSlots, rules, clock);
        }

        private int live(Random random) {
            for (int step = 0; step < STEPS; step++) {
                step(random);
            }
            return STEPS;
        }

        private void step(Random random) {
            var visit = List.of("consultation", "first-visit", "long-visit").get(random.nextInt(3));
            var start = nine.plus(Duration.ofMinutes(15L * random.nextInt(24)));
            var doctor = bookable.get(random.nextInt(2));
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> book(patients.get(random.nextInt(patients.size())), doctor, visit, start);
                case 3 -> plan(bookable.get(1), random.nextBoolean() ? LIMIT : null);
                case 4 -> clock.move(Duration.ofSeconds(random.nextInt(120)));
                case 5 -> lapseHolds.lapse(3);
                default -> somebody(random, found -> change(random, found, doctor, visit, start));
            }
        }

        private void change(Random random, Appointment found, Doctor doctor, String visit, Instant start) {
            var id = found.id();
            var itsDoctor = new Actor(Role.DOCTOR, found.doctor().value());
            var its = random.nextBoolean() ? Practice.as(found.patient()) : itsDoctor;
            switch (random.nextInt(11)) {
                case 0, 1, 2, 3 ->
                    rescheduleAppointment.move(
                            id, new Wish(doctor.id(), visit, start, found.version(), null, false), its);
                case 4 ->
                    rescheduleAppointment.move(
                            id, new Wish(null, null, start, found.version(), "anyway", true), itsDoctor);
                case 5 -> confirmHold.confirm(id, its);
                case 6 -> cancelAppointment.cancel(id, CancelAppointment.Wish.PLAIN, its);
                case 7 -> recordAttendance.arrive(id, itsDoctor);
                case 8 -> recordAttendance.complete(id, itsDoctor);
                case 9 -> recordAttendance.undo(id, itsDoctor);
                default -> writeNotes.write(id, "note " + random.nextInt(), found.version(), itsDoctor);
            }
        }

        private void somebody(Random random, Consumer<Appointment> then) {
            var ids = appointments.ids();
            if (!ids.isEmpty()) {
                stored.find(ids.get(random.nextInt(ids.size()))).ifPresent(then);
            }
        }

        private BookAppointment.Outcome book(PatientId patient, Doctor doctor, String visit, Instant start) {
            var key = UUID.randomUUID().toString();
            return bookAppointment.book(
                    new BookAppointment.Wish(patient, doctor.id(), visit, start, null, key), Practice.as(patient));
        }
    }

    private void assertThatNothingOverlaps(List<Appointment> all) {
        var live = all.stream().filter(one -> one.status().claimsTime()).toList();
        for (var one : live) {
            assertThat(live)
                    .filteredOn(other -> other.doctor().equals(one.doctor())
                            && other.doctorTime().overlaps(one.doctorTime()))
                    .containsExactly(one);
            assertThat(live)
                    .filteredOn(other -> other.patient().equals(one.patient())
                            && other.time().overlaps(one.time()))
                    .containsExactly(one);
        }
    }

    private void assertThatTokensWereKeptTo(List<Appointment> all) {
        for (var patient : patients) {
            assertThat(all)
                    .filteredOn(one -> one.patient().equals(patient) && one.status() == AppointmentStatus.HELD)
                    .hasSizeLessThanOrEqualTo(rules.holds());
        }
        assertThat(all)
                .filteredOn(one -> one.doctor().equals(bookable.get(0).id())
                        && one.tokens().day() != null)
                .hasSizeLessThanOrEqualTo(LIMIT);
    }

    private Document document(AppointmentId id) {
        return Objects.requireNonNull(mongo.findById(id.value(), Document.class, "appointments"));
    }

    /** Nine to six every day, with visits of three kinds, one of them with the doctor's time around it. */
    private void plan(Doctor doctor, @Nullable Integer limit) {
        var hours = new WeeklyHours(Arrays.stream(DayOfWeek.values())
                .map(day -> new DailyHours(day, LocalTime.of(9, 0), LocalTime.of(18, 0)))
                .toList());
        var visits = List.of(
                VisitType.CONSULTATION,
                visit("first-visit", 30, 0, PaymentMode.PREPAY),
                visit("long-visit", 45, 10, PaymentMode.AT_CLINIC));
        var plan = new Plan(hours, List.of(), List.of(), visits, Duration.ZERO, 30, limit);
        // Somebody else may change it at the same moment; theirs is as good.
        schedules.save(schedules.of(doctor.id()).change(plan, Actor.SYSTEM, clock.instant()));
    }

    private static VisitType visit(String id, int minutes, int buffer, PaymentMode payment) {
        return new VisitType(
                id, id, Duration.ofMinutes(minutes), null, Duration.ZERO, Duration.ofMinutes(buffer), payment);
    }

    private static <T> List<T> atOnce(List<? extends Callable<T>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            var done = new ArrayList<T>();
            for (var answer : threads.invokeAll(work)) {
                done.add(answer.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }
}

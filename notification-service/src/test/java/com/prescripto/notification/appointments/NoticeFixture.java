package com.prescripto.notification.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Builds notices: a booked visit of Meera Iyer with Dr Asha Rao on Tuesday 24 November 2026, 10:30 in Kolkata. */
public final class NoticeFixture {
    public static final String APPOINTMENT = "apt_0193569a-1c00-7000-8000-000000000001";

    private static final AppointmentNotice.Doctor DR_RAO =
            new AppointmentNotice.Doctor("doc_1", "Dr Asha Rao", "Dermatology");
    private static final Duration LENGTH = Duration.ofMinutes(30);

    private String id = APPOINTMENT;
    private long version = 1;
    private AppointmentStatus status = AppointmentStatus.BOOKED;
    private Instant start = Instant.parse("2026-11-24T05:00:00Z");
    private ZoneId zone = ZoneId.of("Asia/Kolkata");
    private String visit = "Consultation";
    private PaymentMode mode = PaymentMode.AT_CLINIC;
    private Money fee = new Money(50_000, Currency.getInstance("INR"));
    private AppointmentNotice.@Nullable Cancellation cancellation;
    private AppointmentNotice.@Nullable Move lastMove;
    private AppointmentNotice.@Nullable Payment payment;
    private boolean bookedAgain;
    private AppointmentNotice.Doctor doctor = DR_RAO;
    private String patient = "Meera Iyer";
    private String email = "meera@example.org";
    private boolean wantsReminders = true;
    private @Nullable String reminderToken;

    private NoticeFixture() {}

    public static NoticeFixture aBookedVisit() {
        return new NoticeFixture();
    }

    public static NoticeFixture aCancelledVisit(DoneBy by) {
        return new NoticeFixture()
                .version(2)
                .status(AppointmentStatus.CANCELLED)
                .cancelled(by, CancellationCode.UNKNOWN, 100);
    }

    /** It was on Monday at nine before, with the same doctor. */
    public static NoticeFixture aMovedVisit(DoneBy by, Instant at) {
        return new NoticeFixture().version(2).moved(by, at, "2026-11-23T03:30:00Z", DR_RAO);
    }

    public static NoticeFixture aLapsedHold() {
        return new NoticeFixture().version(2).status(AppointmentStatus.LAPSED).paid(PaymentMode.PREPAY);
    }

    public NoticeFixture id(String value) {
        id = value;
        return this;
    }

    public NoticeFixture version(long value) {
        version = value;
        return this;
    }

    public NoticeFixture status(AppointmentStatus value) {
        status = value;
        return this;
    }

    public NoticeFixture startingAt(String instant, String zoneId) {
        start = Instant.parse(instant);
        zone = ZoneId.of(zoneId);
        return this;
    }

    public NoticeFixture cancelled(DoneBy by, CancellationCode code, int refundPercent) {
        cancellation = new AppointmentNotice.Cancellation(by, code, refundPercent, false);
        return this;
    }

    public NoticeFixture letGo(DoneBy by) {
        cancellation = new AppointmentNotice.Cancellation(by, CancellationCode.UNKNOWN, 100, true);
        return this;
    }

    public NoticeFixture moved(DoneBy by, Instant at, String fromStart, AppointmentNotice.Doctor fromDoctor) {
        lastMove = new AppointmentNotice.Move(by, at, Instant.parse(fromStart), fromDoctor);
        return this;
    }

    public NoticeFixture bookedAgain() {
        bookedAgain = true;
        return this;
    }

    public NoticeFixture visit(String value) {
        visit = value;
        return this;
    }

    public NoticeFixture paid(PaymentMode value) {
        mode = value;
        return this;
    }

    /** Paid, and kept. */
    public NoticeFixture paid() {
        payment = new AppointmentNotice.Payment(true, false);
        return this;
    }

    /** Paid, and all of it has gone back. */
    public NoticeFixture refunded() {
        payment = new AppointmentNotice.Payment(false, true);
        return this;
    }

    public NoticeFixture fee(long minor, String currency) {
        fee = new Money(minor, Currency.getInstance(currency));
        return this;
    }

    public NoticeFixture doctor(String value) {
        return doctor(new AppointmentNotice.Doctor(doctor.id(), value, doctor.specialty()));
    }

    public NoticeFixture doctor(AppointmentNotice.Doctor value) {
        doctor = value;
        return this;
    }

    public NoticeFixture patient(String value) {
        patient = value;
        return this;
    }

    public NoticeFixture email(String value) {
        email = value;
        return this;
    }

    public NoticeFixture withoutReminders() {
        wantsReminders = false;
        return this;
    }

    public NoticeFixture reminderToken(String value) {
        reminderToken = value;
        return this;
    }

    public AppointmentNotice notice() {
        return new AppointmentNotice(
                id,
                version,
                status,
                new AppointmentNotice.Time(start, start.plus(LENGTH)),
                zone,
                new AppointmentNotice.VisitType(visit, LENGTH, mode),
                fee,
                cancellation,
                lastMove,
                payment,
                bookedAgain,
                doctor,
                new AppointmentNotice.Patient("pat_1", patient, email, wantsReminders, reminderToken),
                new AppointmentNotice.Clinic(
                        "Prescripto Clinic",
                        "17 Church Street, Bengaluru",
                        "+91 80 1234 5678",
                        "care@prescripto.example"));
    }
}

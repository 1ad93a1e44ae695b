package com.prescripto.notification.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/** Builds notices: a booked visit of Meera Iyer with Dr Asha Rao on Tuesday 24 November 2026, 10:30 in Kolkata. */
public final class NoticeFixture {
    public static final String APPOINTMENT = "apt_0193569a-1c00-7000-8000-000000000001";

    private long version = 1;
    private AppointmentStatus status = AppointmentStatus.BOOKED;
    private CancelledBy cancelledBy = CancelledBy.UNKNOWN;
    private Instant start = Instant.parse("2026-11-24T05:00:00Z");
    private ZoneId zone = ZoneId.of("Asia/Kolkata");
    private Money fee = new Money(50_000, Currency.getInstance("INR"));
    private String doctor = "Dr Asha Rao";
    private String patient = "Meera Iyer";
    private String email = "meera@example.org";

    private NoticeFixture() {}

    public static NoticeFixture aBookedVisit() {
        return new NoticeFixture();
    }

    public static NoticeFixture aCancelledVisit(CancelledBy by) {
        var notice = new NoticeFixture();
        notice.version = 2;
        notice.status = AppointmentStatus.CANCELLED;
        notice.cancelledBy = by;
        return notice;
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

    public NoticeFixture fee(long minor, String currency) {
        fee = new Money(minor, Currency.getInstance(currency));
        return this;
    }

    public NoticeFixture doctor(String value) {
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

    public AppointmentNotice notice() {
        return new AppointmentNotice(
                APPOINTMENT,
                version,
                status,
                start,
                start.plus(Duration.ofMinutes(30)),
                zone,
                new AppointmentNotice.VisitType("Consultation", Duration.ofMinutes(30)),
                fee,
                cancelledBy,
                new AppointmentNotice.Doctor(doctor, "Dermatology"),
                new AppointmentNotice.Patient(patient, email),
                new AppointmentNotice.Clinic("Prescripto Clinic", "17 Church Street, Bengaluru", "+91 80 1234 5678"));
    }
}

package com.prescripto.booking.insights.store;

import com.prescripto.booking.appointments.AppointmentCounts;
import com.prescripto.booking.appointments.AppointmentEvent;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.insights.OverviewNumbers;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.Patients;
import com.prescripto.booking.payments.BillEvent;
import com.prescripto.booking.payments.BillLists;
import com.prescripto.booking.platform.SharedCache;
import com.prescripto.booking.platform.SharedCaches;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dashboards' numbers: counted in the store, and kept until a fact changes them. Another doctor's day does not change
 * this one's.
 */
@Component
class CachedOverviewNumbers implements OverviewNumbers {

    private static final Duration FAR = Duration.ofSeconds(30);
    private static final int DAYS = 14;
    private static final String CLINIC = "clinic";

    private final AppointmentCounts counts;
    private final BillLists bills;
    private final Doctors doctors;
    private final Patients patients;
    private final Clinic clinic;
    private final SharedCache cache;
    private final JsonMapper json;

    CachedOverviewNumbers(
            AppointmentCounts counts,
            BillLists bills,
            Doctors doctors,
            Patients patients,
            Clinic clinic,
            SharedCaches caches,
            JsonMapper json) {
        this.counts = counts;
        this.bills = bills;
        this.doctors = doctors;
        this.patients = patients;
        this.clinic = clinic;
        this.cache = caches.openExact("overviews", FAR);
        this.json = json;
    }

    @Override
    public OfDoctor ofDoctor(DoctorId doctor) {
        var kept = cache.get(
                doctor.value(),
                "numbers",
                () -> json.writeValueAsBytes(new OfDoctor(
                        counts.ofDoctor(doctor), counts.patientsOf(doctor), bills.kept(doctor, clinic.currency()))));
        return json.readValue(kept, OfDoctor.class);
    }

    @Override
    public OfClinic ofClinic(LocalDate today) {
        var kept = cache.get(CLINIC, today.toString(), () -> json.writeValueAsBytes(count(today)));
        return json.readValue(kept, OfClinic.class);
    }

    @EventListener
    void changed(Fact fact) {
        if (fact.event() instanceof AppointmentEvent event) {
            event.doctorsConcerned().forEach(cache::invalidate);
            cache.invalidate(CLINIC);
        } else if (fact.event() instanceof BillEvent event) {
            event.doctorsConcerned().forEach(cache::invalidate);
            cache.invalidate(CLINIC);
        } else if (fact.event().type().startsWith("DOCTOR_")
                || fact.event().type().startsWith("PATIENT_")) {
            cache.invalidate(CLINIC);
        }
    }

    private OfClinic count(LocalDate today) {
        var byStatus = counts.startingWithin(day(today));
        var booked = new ArrayList<BookedOnDay>();
        for (var day = today.minusDays(DAYS - 1L); !day.isAfter(today); day = day.plusDays(1)) {
            booked.add(new BookedOnDay(day, counts.bookedWithin(day(day))));
        }
        var earnings = bills.totals(clinic.currency()).kept();
        return new OfClinic(doctors.count(), patients.count(), counts.all(), earnings, today(byStatus), booked);
    }

    private static Today today(Map<AppointmentStatus, Long> byStatus) {
        return new Today(
                byStatus.getOrDefault(AppointmentStatus.BOOKED, 0L),
                byStatus.getOrDefault(AppointmentStatus.ARRIVED, 0L),
                byStatus.getOrDefault(AppointmentStatus.COMPLETED, 0L),
                byStatus.getOrDefault(AppointmentStatus.NO_SHOW, 0L),
                byStatus.getOrDefault(AppointmentStatus.CANCELLED, 0L));
    }

    private TimeRange day(LocalDate date) {
        return new TimeRange(
                date.atStartOfDay(clinic.zone()).toInstant(),
                date.plusDays(1).atStartOfDay(clinic.zone()).toInstant());
    }
}

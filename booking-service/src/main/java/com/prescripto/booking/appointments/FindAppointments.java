package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.Appointments.Order;
import com.prescripto.booking.appointments.Appointments.Page;
import com.prescripto.booking.appointments.Appointments.Search;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.patients.PatientSearch;
import com.prescripto.booking.patients.Patients;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds appointments for the staff, by who and what and when. Reads only. */
@Service
public class FindAppointments {

    /** So many people are looked for by name at once; whoever means more of them has not said enough. */
    public static final int MOST_PATIENTS = 200;

    private final Appointments appointments;
    private final Patients patients;

    FindAppointments(Appointments appointments, Patients patients) {
        this.appointments = appointments;
        this.patients = patients;
    }

    /**
     * What is looked for; null means any.
     *
     * @param text an appointment's id, or words that begin words of the patient's name
     */
    public record Wanted(
            @Nullable String text,
            @Nullable DoctorId doctor,
            @Nullable PatientId patient,
            Set<AppointmentStatus> statuses,
            @Nullable TimeRange startsWithin,
            Order order) {}

    /** The search to make for it; empty when the name fits more than {@link #MOST_PATIENTS} people. */
    public Optional<Search> search(Wanted wanted) {
        var text = wanted.text() == null ? "" : wanted.text().strip();
        if (text.startsWith(AppointmentId.KIND + "_")) {
            return Optional.of(search(wanted, new AppointmentId(text), only(wanted.patient())));
        }
        if (text.isEmpty()) {
            return Optional.of(search(wanted, null, only(wanted.patient())));
        }
        var named = patients.search(new PatientSearch(text, null, MOST_PATIENTS));
        if (named.next() != null) {
            return Optional.empty();
        }
        var ids = named.items().stream()
                .map(Patient::id)
                .filter(id -> wanted.patient() == null || wanted.patient().equals(id))
                .toList();
        return Optional.of(search(wanted, null, ids));
    }

    /** A part of what is found. */
    public Listing<Appointment> page(Search search, Page page) {
        return appointments.search(search, page);
    }

    private static @Nullable List<PatientId> only(@Nullable PatientId patient) {
        return patient == null ? null : List.of(patient);
    }

    private static Search search(Wanted wanted, @Nullable AppointmentId id, @Nullable List<PatientId> patients) {
        return new Search(id, wanted.doctor(), patients, wanted.statuses(), wanted.startsWithin(), wanted.order());
    }
}

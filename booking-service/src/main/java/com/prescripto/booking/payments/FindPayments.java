package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.patients.PatientSearch;
import com.prescripto.booking.patients.Patients;
import com.prescripto.booking.payments.BillLists.Search;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds bills for an admin, by who and what and when. Reads only. */
@Service
public class FindPayments {

    /** So many people are looked for by name at once; whoever means more of them has not said enough. */
    public static final int MOST_PATIENTS = 200;

    private static final String APPOINTMENT = "apt_";
    private static final List<String> PROVIDERS = List.of("pay_", "order_");

    private final BillLists bills;
    private final Patients patients;

    FindPayments(BillLists bills, Patients patients) {
        this.bills = bills;
        this.patients = patients;
    }

    /**
     * What is looked for; null means any.
     *
     * @param text the id of an appointment, an order or a payment, or words that begin words of the patient's name
     */
    public record Wanted(
            @Nullable String text,
            @Nullable DoctorId doctor,
            @Nullable PatientId patient,
            Set<PaymentState.Status> statuses,
            @Nullable TimeRange changedWithin) {}

    /** The search to make for it; empty when the name fits more than {@link #MOST_PATIENTS} people. */
    public Optional<Search> search(Wanted wanted) {
        var text = wanted.text() == null ? "" : wanted.text().strip();
        var only = wanted.patient() == null ? null : List.of(wanted.patient());
        if (text.isEmpty()) {
            return Optional.of(search(wanted, null, null, only));
        }
        if (text.startsWith(APPOINTMENT)) {
            return Optional.of(search(wanted, new AppointmentId(text), null, only));
        }
        if (PROVIDERS.stream().anyMatch(text::startsWith)) {
            return Optional.of(search(wanted, null, text, only));
        }
        var named = patients.search(new PatientSearch(text, null, MOST_PATIENTS));
        if (named.next() != null) {
            return Optional.empty();
        }
        var ids = named.items().stream()
                .map(Patient::id)
                .filter(id -> wanted.patient() == null || wanted.patient().equals(id))
                .toList();
        return Optional.of(search(wanted, null, null, ids));
    }

    /** A part of what is found. */
    public Listing<Bill> page(Search search, int limit, @Nullable String after) {
        return bills.search(search, limit, after);
    }

    private static Search search(
            Wanted wanted,
            @Nullable AppointmentId appointment,
            @Nullable String providersId,
            @Nullable List<PatientId> patients) {
        return new Search(
                appointment, providersId, wanted.doctor(), patients, wanted.statuses(), wanted.changedWithin());
    }
}

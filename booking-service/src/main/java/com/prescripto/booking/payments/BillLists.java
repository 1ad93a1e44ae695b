package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bills to look at, many at once, and the money in them added up. Nothing is decided by it. */
public interface BillLists {

    /** Bills that match, the one changed last first. */
    Listing<Bill> search(Search search, int limit, @Nullable String after);

    /** Bills that need somebody, the longest unchanged first. */
    List<Bill> needing(Attention why, int most);

    /** What was paid for a doctor's visits and is not about to leave. */
    Money kept(DoctorId doctor, Currency currency);

    /** All the money there is, by what becomes of it. */
    Totals totals(Currency currency);

    /** Every bill that has changed since, read as they are asked for; to be closed. */
    Stream<Bill> changedSince(Instant since);

    /**
     * What is looked for; null means any.
     *
     * @param providersId of an order or a payment
     * @param patients of one of these; of nobody when it is empty
     * @param statuses in one of these; in any when it is empty
     */
    record Search(
            @Nullable AppointmentId appointment,
            @Nullable String providersId,
            @Nullable DoctorId doctor,
            @Nullable List<PatientId> patients,
            Set<PaymentState.Status> statuses,
            @Nullable TimeRange changedWithin) {

        public Search {
            patients = patients == null ? null : List.copyOf(patients);
            statuses = Set.copyOf(statuses);
        }
    }

    /** Why somebody should look at a bill. */
    enum Attention {
        QUARANTINED,
        REFUND_FAILING
    }

    /** Money of all bills. Nothing gets lost between the parts: captured is the sum of the others. */
    record Totals(Money captured, Money kept, Money quarantined, Money refunding, Money refunded) {}
}

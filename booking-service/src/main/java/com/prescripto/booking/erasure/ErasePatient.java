package com.prescripto.booking.erasure;

import com.prescripto.booking.accounts.CloseAccount;
import com.prescripto.booking.appointments.EraseWords;
import com.prescripto.booking.feeds.CalendarFeeds;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.patients.ErasePatientRecord;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.patients.Patients;
import org.springframework.stereotype.Service;

/**
 * Forgets a patient. Their id stays, on visits and bills and in the audit trail, and belongs to nobody any more; the trail has
 * never held anything else of them, so its chains are what they were.
 *
 * <p>Several writes, in an order in which each can be repeated: should the process die in between, the patient is not yet said
 * to be erased, and whoever asks again finishes it.
 */
@Service
public class ErasePatient {

    /** What came of it. */
    public enum Outcome {
        /** It is done, now or before. */
        ERASED,
        /** There is no such patient. */
        UNKNOWN,
        /** They have visits to come: somebody waits for them, and nobody could be told. */
        VISITS_TO_COME
    }

    private final Patients patients;
    private final CloseAccount closeAccount;
    private final CalendarFeeds feeds;
    private final EraseWords eraseWords;
    private final ErasePatientRecord eraseRecord;

    ErasePatient(
            Patients patients,
            CloseAccount closeAccount,
            CalendarFeeds feeds,
            EraseWords eraseWords,
            ErasePatientRecord eraseRecord) {
        this.patients = patients;
        this.closeAccount = closeAccount;
        this.feeds = feeds;
        this.eraseWords = eraseWords;
        this.eraseRecord = eraseRecord;
    }

    public Outcome erase(PatientId patient, Actor by) {
        if (patients.find(patient).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (eraseWords.hasVisitsToCome(patient)) {
            return Outcome.VISITS_TO_COME;
        }
        // First nobody can write anew; then what was written goes; what says that all is done comes last.
        closeAccount.close(patient.value(), by);
        feeds.remove(new Actor(Role.PATIENT, patient.value()));
        eraseWords.erase(patient, by);
        eraseRecord.erase(patient, by);
        return Outcome.ERASED;
    }
}

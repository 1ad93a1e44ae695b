package com.prescripto.booking.patients;

import com.prescripto.booking.kernel.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Changes what a patient says about themselves. */
@Service
public class EditPatientProfile {

    /** What came of it. */
    public sealed interface Outcome {

        /** It is done, or there was nothing to do. */
        record Edited(Patient patient) implements Outcome {
            @Override
            public <T> T fold(
                    Function<Patient, T> edited, Supplier<T> unknown, Supplier<T> impossibleBirth, Supplier<T> stale) {
                return edited.apply(patient);
            }
        }

        /** There is no such patient. */
        record Unknown() implements Outcome {
            @Override
            public <T> T fold(
                    Function<Patient, T> edited, Supplier<T> unknown, Supplier<T> impossibleBirth, Supplier<T> stale) {
                return unknown.get();
            }
        }

        /** Nobody alive was born then. */
        record ImpossibleBirth() implements Outcome {
            @Override
            public <T> T fold(
                    Function<Patient, T> edited, Supplier<T> unknown, Supplier<T> impossibleBirth, Supplier<T> stale) {
                return impossibleBirth.get();
            }
        }

        /** Others kept changing it at the same time. */
        record Stale() implements Outcome {
            @Override
            public <T> T fold(
                    Function<Patient, T> edited, Supplier<T> unknown, Supplier<T> impossibleBirth, Supplier<T> stale) {
                return stale.get();
            }
        }

        <T> T fold(Function<Patient, T> edited, Supplier<T> unknown, Supplier<T> impossibleBirth, Supplier<T> stale);
    }

    private static final int TRIES = 5;
    private static final int OLDEST_YEARS = 130;

    private final Patients patients;
    private final Clock clock;

    EditPatientProfile(Patients patients, Clock clock) {
        this.patients = patients;
        this.clock = clock;
    }

    /** Sets the fields that are given and leaves the others as they are now, whatever the editor saw before. */
    public Outcome edit(PatientId id, Patient.Edit edit, Actor by) {
        if (edit.born() != null && !isPossible(edit.born())) {
            return new Outcome.ImpossibleBirth();
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = patients.find(id);
            if (found.filter(patient -> !patient.isErased()).isEmpty()) {
                return new Outcome.Unknown();
            }
            var change = found.get().edit(edit, by, clock.instant());
            if (change.isEmpty()) {
                return new Outcome.Edited(found.get());
            }
            if (patients.save(change.get())) {
                return new Outcome.Edited(change.get().patient());
            }
        }
        return new Outcome.Stale();
    }

    /** Of the last 130 years and not after today, where today is still to come somewhere. */
    private boolean isPossible(LocalDate born) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.MAX);
        return !born.isAfter(today) && born.isAfter(today.minusYears(OLDEST_YEARS));
    }
}

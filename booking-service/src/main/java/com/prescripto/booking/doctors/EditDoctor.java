package com.prescripto.booking.doctors;

import com.prescripto.booking.kernel.Actor;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Changes what the clinic says about a doctor, and whether they accept patients. It sets and never toggles, so saying the
 * same twice is the same as saying it once; and it touches only what is named, so an old form cannot write back what
 * somebody else has changed since.
 */
@Service
public class EditDoctor {

    /** What came of it. */
    public sealed interface Outcome {

        /** It is done, or there was nothing to do. */
        record Edited(Doctor doctor) implements Outcome {
            @Override
            public <T> T fold(Function<Doctor, T> edited, Supplier<T> unknown, Supplier<T> stale) {
                return edited.apply(doctor);
            }
        }

        /** There is no such doctor. */
        record Unknown() implements Outcome {
            @Override
            public <T> T fold(Function<Doctor, T> edited, Supplier<T> unknown, Supplier<T> stale) {
                return unknown.get();
            }
        }

        /** Others kept changing it at the same time. */
        record Stale() implements Outcome {
            @Override
            public <T> T fold(Function<Doctor, T> edited, Supplier<T> unknown, Supplier<T> stale) {
                return stale.get();
            }
        }

        <T> T fold(Function<Doctor, T> edited, Supplier<T> unknown, Supplier<T> stale);
    }

    private static final int TRIES = 5;

    private final Doctors doctors;
    private final Clock clock;

    EditDoctor(Doctors doctors, Clock clock) {
        this.doctors = doctors;
        this.clock = clock;
    }

    /** Sets the fields that are given and leaves the others as they are now. */
    public Outcome edit(DoctorId id, Doctor.Edit edit, Actor by) {
        return change(id, doctor -> doctor.edit(edit, by, clock.instant()));
    }

    Outcome changePhoto(DoctorId id, String url, Actor by) {
        return change(id, doctor -> doctor.withPhoto(url, by, clock.instant()));
    }

    private Outcome change(DoctorId id, Function<Doctor, Optional<Doctor.Change>> how) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = doctors.find(id);
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            var change = how.apply(found.get());
            if (change.isEmpty()) {
                return new Outcome.Edited(found.get());
            }
            if (doctors.save(change.get())) {
                return new Outcome.Edited(change.get().doctor());
            }
        }
        return new Outcome.Stale();
    }
}

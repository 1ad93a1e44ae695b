package com.prescripto.booking.doctors;

import com.prescripto.booking.kernel.Actor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Gives a doctor a photo, or another one. */
@Service
public class ChangeDoctorPhoto {

    private final Doctors doctors;
    private final DoctorPhotos photos;
    private final EditDoctor editDoctor;

    ChangeDoctorPhoto(Doctors doctors, DoctorPhotos photos, EditDoctor editDoctor) {
        this.doctors = doctors;
        this.photos = photos;
        this.editDoctor = editDoctor;
    }

    /** What to do with each way it can end. */
    public record Endings<T>(
            Function<Doctor, T> changed,
            Supplier<T> unknown,
            Function<String, T> refused,
            Supplier<T> unavailable,
            Supplier<T> stale) {}

    /**
     * Keeps a photo and shows it as the doctor's.
     *
     * @param upload see {@link DoctorPhotos#keep}
     */
    public <T> T change(DoctorId id, byte[] upload, Actor by, Endings<T> endings) {
        // Before the work, so that nothing is kept for nobody.
        if (doctors.find(id).isEmpty()) {
            return endings.unknown().get();
        }
        return photos.keep(upload)
                .fold(
                        url -> editDoctor
                                .changePhoto(id, url, by)
                                .fold(endings.changed(), endings.unknown(), endings.stale()),
                        endings.refused(),
                        endings.unavailable());
    }
}

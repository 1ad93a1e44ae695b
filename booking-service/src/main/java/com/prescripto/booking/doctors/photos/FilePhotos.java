package com.prescripto.booking.doctors.photos;

import com.prescripto.booking.doctors.DoctorPhotos;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps photos on disk; this service sends them itself. */
class FilePhotos implements DoctorPhotos {

    private static final Logger log = LoggerFactory.getLogger(FilePhotos.class);

    private final Darkroom darkroom;
    private final PhotoFolder folder;

    FilePhotos(Darkroom darkroom, PhotoFolder folder) {
        this.darkroom = darkroom;
        this.folder = folder;
    }

    @Override
    public Outcome keep(byte[] upload) {
        try {
            return new Outcome.Kept("/api/photos/" + folder.keep(darkroom.develop(upload)));
        } catch (Darkroom.Refused refused) {
            return new Outcome.Refused(refused.why());
        } catch (IOException full) {
            log.error("a photo could not be written", full);
            return new Outcome.Unavailable();
        }
    }
}

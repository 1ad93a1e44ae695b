package com.prescripto.booking.doctors.photos;

import com.cloudinary.Cloudinary;
import com.prescripto.booking.doctors.DoctorPhotos;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps photos at Cloudinary, which also sends them. They are checked and made small here all the same. */
class CloudinaryPhotos implements DoctorPhotos {

    private static final Logger log = LoggerFactory.getLogger(CloudinaryPhotos.class);

    private final Darkroom darkroom;
    private final Cloudinary cloudinary;
    private final int timeoutMillis;

    CloudinaryPhotos(Darkroom darkroom, String url, CloudinaryProperties properties) {
        this.darkroom = darkroom;
        this.cloudinary = new Cloudinary(url);
        this.timeoutMillis = (int) properties.timeout().toMillis();
    }

    @Override
    public Outcome keep(byte[] upload) {
        try {
            var photo = darkroom.develop(upload);
            var answer = cloudinary.uploader().upload(photo.encoded(), options(photo));
            if (answer.get("secure_url") instanceof String url) {
                return new Outcome.Kept(url);
            }
            log.error("Cloudinary answered without an address");
            return new Outcome.Unavailable();
        } catch (Darkroom.Refused refused) {
            return new Outcome.Refused(refused.why());
        } catch (IOException | RuntimeException failed) {
            // The client throws bare RuntimeExceptions for whatever the server answers.
            log.error("Cloudinary did not take a photo: {}", failed.toString());
            return new Outcome.Unavailable();
        }
    }

    private Map<String, Object> options(Photo photo) {
        return Map.of(
                "public_id",
                "doctors/" + photo.name(),
                "resource_type",
                "image",
                "overwrite",
                false,
                "connect_timeout",
                timeoutMillis,
                "connection_request_timeout",
                timeoutMillis,
                "timeout",
                timeoutMillis);
    }
}

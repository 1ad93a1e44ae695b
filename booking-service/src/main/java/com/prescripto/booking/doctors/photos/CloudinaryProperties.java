package com.prescripto.booking.doctors.photos;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The Cloudinary account that keeps photos.
 *
 * @param url {@code cloudinary://key:secret@cloud}; when absent, photos are kept on disk
 * @param timeout how long one upload may take
 */
@Validated
@ConfigurationProperties("prescripto.cloudinary")
record CloudinaryProperties(
        @Nullable String url, @DefaultValue("10s") @NotNull Duration timeout) {

    @Override
    public String toString() {
        return "CloudinaryProperties[hidden]";
    }
}

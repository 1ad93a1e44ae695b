package com.prescripto.booking.doctors.photos;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where photos are kept on disk.
 *
 * @param directory made when it is missing; relative to where the service was started
 */
@Validated
@ConfigurationProperties("prescripto.photos")
record PhotoProperties(
        @DefaultValue(".local/photos") @NotNull Path directory) {}

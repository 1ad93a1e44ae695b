package com.prescripto.audit.trail.jobs;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often the trail is verified.
 *
 * @param every from the end of one verification to the begin of the next
 */
@Validated
@ConfigurationProperties("prescripto.audit.verification")
record VerificationProperties(@NotNull Duration every) {}

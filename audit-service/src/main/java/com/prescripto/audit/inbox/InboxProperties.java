package com.prescripto.audit.inbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What is read, and where what cannot be kept goes.
 *
 * @param topic the topic of all events
 * @param partitions how many partitions it gets if it does not exist yet
 * @param deadLetterTopic takes the records that cannot be stored
 * @param headsTopic keeps the heads of chains as they were when the trail was last found intact
 * @param longestPause most time between two tries while PostgreSQL is away
 */
@Validated
@ConfigurationProperties("prescripto.audit.inbox")
record InboxProperties(
        @NotBlank String topic,
        @Positive int partitions,
        @NotBlank String deadLetterTopic,
        @NotBlank String headsTopic,
        @NotNull Duration longestPause) {}

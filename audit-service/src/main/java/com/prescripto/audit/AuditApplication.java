package com.prescripto.audit;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/**
 * Starts the service; it comes up, and waits, when PostgreSQL or Kafka is away. With {@code replay} as its first argument it
 * holds the trail against the topic instead, beside a service that runs, and ends.
 */
@Modulithic(systemName = "Audit")
@SpringBootApplication
@ConfigurationPropertiesScan
public class AuditApplication {

    private static final String REPLAY = "replay";

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(REPLAY)) {
            System.exit(replay(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(AuditApplication.class, args);
    }

    /** The exit code: 0 when the trail is what the topic tells. */
    public static int replay(String... options) {
        var command = new SpringApplication(AuditApplication.class);
        command.setAdditionalProfiles(REPLAY);
        command.setWebApplicationType(WebApplicationType.NONE);
        return SpringApplication.exit(command.run(options));
    }
}

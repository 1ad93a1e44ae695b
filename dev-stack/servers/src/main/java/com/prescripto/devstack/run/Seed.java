package com.prescripto.devstack.run;

import com.prescripto.devstack.process.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Loads the demo clinic into an empty system, through its public API, once. */
final class Seed {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path checkout;
    private final Path data;
    private final SystemPlan plan;

    Seed(Path checkout, Path data, SystemPlan plan) {
        this.checkout = checkout;
        this.data = data;
        this.plan = plan;
    }

    boolean isNeeded() {
        return !Files.exists(loaded());
    }

    /**
     * Loads it and returns when it is there.
     *
     * @throws IllegalStateException if the demo clinic cannot be loaded; the next start tries again
     */
    void load() throws IOException, InterruptedException {
        Path log = data.resolve("seed.log");
        ProcessBuilder builder = new ProcessBuilder(List.of("npm", "run", "--silent", "seed", "-w", "dev-stack/seed"))
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(log.toFile());
        builder.environment().put("PRESCRIPTO_API", plan.ports().url("BOOKING"));
        builder.environment().put("PRESCRIPTO_ADMIN_EMAIL", plan.admin().email());
        builder.environment().put("PRESCRIPTO_ADMIN_PASSWORD", plan.admin().password());
        if (plan.hasPaymentSandbox()) {
            builder.environment().put("PRESCRIPTO_RAZORPAY", plan.ports().url("RAZORPAY"));
        }
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException("the demo clinic could not be loaded. Its log is %s and ends with:%n%s"
                    .formatted(log, StartFailed.lastLines(log)));
        }
        Files.writeString(loaded(), "");
    }

    private Path loaded() {
        return data.resolve("seeded");
    }
}

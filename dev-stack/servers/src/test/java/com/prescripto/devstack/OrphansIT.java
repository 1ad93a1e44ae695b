package com.prescripto.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.devstack.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a server when the process that started it is killed and can no longer stop it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrphansIT {
    @TempDir
    Path folder;

    @Test
    void a_server_ends_with_the_process_that_started_it() throws Exception {
        int port = startAndKillTheStarter("run");
        await().atMost(Duration.ofSeconds(20)).until(() -> Ports.isFree(port));
    }

    @Test
    void a_frozen_server_that_survives_is_ended_by_the_next_start() throws Exception {
        int port = startAndKillTheStarter("pause");
        assertThat(Ports.isFree(port)).isFalse();
        try (Node redis = Nodes.redis(folder)) {
            redis.start();
            assertThat(Ports.isFree(port)).isTrue();
        }
    }

    /** The port of a Redis whose starter was killed. */
    private int startAndKillTheStarter(String then) throws Exception {
        Process starter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Starter.class.getName(),
                        folder.toString(),
                        then)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            return Integer.parseInt(starter.inputReader().readLine());
        } finally {
            starter.destroyForcibly().waitFor();
        }
    }

    /** Starts a Redis, tells its port and waits to be killed. */
    static final class Starter {
        private Starter() {}

        public static void main(String[] arguments) throws InterruptedException {
            Node redis = Nodes.redis(Path.of(arguments[0]));
            redis.start();
            if ("pause".equals(arguments[1])) {
                redis.pause();
            }
            System.out.println(redis.port());
            Thread.sleep(Duration.ofMinutes(1).toMillis());
        }
    }
}

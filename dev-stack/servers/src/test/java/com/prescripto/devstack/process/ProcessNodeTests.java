package com.prescripto.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.prescripto.devstack.HostPort;
import com.prescripto.devstack.Node.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a node, on shell scripts in place of servers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessNodeTests {
    @TempDir
    Path folder;

    private final int port = Ports.free();

    @Test
    void a_node_that_runs_is_stopped_in_good_order() throws Exception {
        ProcessNode node = node("trap 'echo in good order; exit 0' TERM; touch ready; while :; do sleep 0.05; done");
        node.start();
        assertThat(node.state()).isEqualTo(State.RUNNING);
        node.stop();
        assertThat(node.state()).isEqualTo(State.STOPPED);
        assertThat(Files.readString(node.log())).contains("in good order");
    }

    @Test
    void a_node_that_ends_by_itself_has_crashed_until_it_is_started_again() {
        ProcessNode node = node("touch ready; sleep 0.3");
        node.start();
        await().until(() -> node.state() == State.CRASHED);
        node.start();
        assertThat(node.state()).isEqualTo(State.RUNNING);
        node.stop();
    }

    @Test
    void a_start_that_fails_says_why_and_shows_the_end_of_the_log() {
        ProcessNode node = node("echo the disk is full; exit 3");
        assertThatThrownBy(node::start)
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("ended while it was starting")
                .hasMessageContaining(node.log().toString())
                .hasMessageContaining("the disk is full");
        assertThat(node.state()).isEqualTo(State.STOPPED);
    }

    @Test
    void a_node_that_never_answers_is_given_up_and_ended() {
        ProcessNode node = node("echo $$ > own.pid; while :; do sleep 0.05; done");
        assertThatThrownBy(node::start).hasMessageContaining("did not answer within 2 s");
        assertThat(folder.resolve("own.pid"))
                .content()
                .satisfies(id -> assertThat(ProcessTable.startTicks(Long.parseLong(id.strip())))
                        .isEmpty());
    }

    @Test
    void children_of_a_killed_node_die_with_it() throws Exception {
        ProcessNode node = node("sh -c 'echo $$ > child.pid; touch ready; while :; do sleep 0.05; done' & wait");
        node.start();
        long child =
                Long.parseLong(Files.readString(folder.resolve("child.pid")).strip());
        node.kill();
        await().until(() -> ProcessTable.startTicks(child).isEmpty());
    }

    @Test
    void what_a_crashed_run_left_behind_is_ended_before_a_new_start() throws Exception {
        ProcessNode earlier = node("touch ready; while :; do sleep 0.05; done");
        earlier.start();
        Path pidFile = folder.resolve("script.pid");
        long leftover = Long.parseLong(Files.readString(pidFile).split(" ", -1)[0]);

        ProcessNode later = node("touch ready; while :; do sleep 0.05; done");
        later.start();
        assertThat(ProcessTable.startTicks(leftover)).isEmpty();
        assertThat(Files.readString(pidFile)).doesNotStartWith(leftover + " ");
        later.stop();
    }

    @Test
    void a_stranger_that_has_got_the_id_of_a_leftover_is_left_alone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("script.pid"), stranger.pid() + " 1");
            assertThat(node("true").endLeftover()).isFalse();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_half_written_pid_file_names_nobody() throws Exception {
        Files.writeString(folder.resolve("script.pid"), "12");
        assertThat(node("true").endLeftover()).isFalse();
    }

    @Test
    void a_port_in_use_is_told_before_anything_is_started() throws Exception {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(node("touch started")::start)
                    .hasMessageContaining("needs port %d, which process".formatted(socket.getLocalPort()));
            assertThat(folder.resolve("started")).doesNotExist();
        }
    }

    @Test
    void a_stop_does_not_wait_for_a_start_that_takes_long() throws Exception {
        ProcessNode node = new ProcessNode(new Script("while :; do sleep 0.05; done", Duration.ofMinutes(5)), folder);
        Thread starting = new Thread(() -> {
            try {
                node.start();
            } catch (StartFailed expected) {
                assertThat(expected).hasMessageContaining("was stopped");
            }
        });
        starting.start();
        await().until(() -> node.state() == State.STARTING);
        node.stop();
        starting.join(5_000);
        assertThat(starting.isAlive()).isFalse();
    }

    private ProcessNode node(String script) {
        return new ProcessNode(new Script(script, Duration.ofSeconds(2)), folder);
    }

    /** Answers as soon as the script has made a file called ready. */
    private final class Script implements Recipe {
        private final String script;
        private final Duration patience;

        Script(String script, Duration patience) {
            this.script = script;
            this.patience = patience;
        }

        @Override
        public String name() {
            return "script";
        }

        @Override
        public Map<String, Integer> ports() {
            return Map.of("script", port);
        }

        @Override
        public Command prepare() throws IOException {
            Files.deleteIfExists(folder.resolve("ready"));
            return Command.of(folder, List.of("sh", "-c", script));
        }

        @Override
        public boolean answers() {
            return Files.exists(folder.resolve("ready")) || Ports.accepts(HostPort.loopback(port));
        }

        @Override
        public Duration patience() {
            return patience;
        }
    }
}

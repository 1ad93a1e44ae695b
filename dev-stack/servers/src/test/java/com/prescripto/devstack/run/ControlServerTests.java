package com.prescripto.devstack.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.devstack.process.Command;
import com.prescripto.devstack.process.Ports;
import com.prescripto.devstack.process.ProcessNode;
import com.prescripto.devstack.process.Recipe;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ControlServerTests {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private final int port = Ports.free();
    private final LocalSystem system = new LocalSystem(new Console(System.out));

    @BeforeEach
    void start() throws Exception {
        system.consistsOf(List.of(new Part(Part.Stage.SERVERS, new ProcessNode(new Sleeper(folder), folder))));
        ControlServer.start(port, system);
    }

    @AfterEach
    void stop() {
        system.stop();
    }

    @Test
    void a_node_is_started_frozen_thawed_killed_and_stopped_by_command() throws Exception {
        assertThat(get("/nodes").body()).contains("\"name\":\"sleeper\",\"state\":\"STOPPED\"");
        assertThat(post("/nodes/sleeper/start").body()).contains("\"state\":\"RUNNING\"");
        assertThat(post("/nodes/sleeper/pause").body()).contains("\"state\":\"PAUSED\"");
        assertThat(post("/nodes/sleeper/resume").body()).contains("\"state\":\"RUNNING\"");
        assertThat(post("/nodes/sleeper/kill").body()).contains("\"state\":\"STOPPED\"");
        post("/nodes/sleeper/start");
        assertThat(post("/nodes/sleeper/stop").body()).contains("\"state\":\"STOPPED\"");
        assertThat(get("/nodes/sleeper").body()).contains("\"log\":\"" + folder.resolve("sleeper.log"));
    }

    @Test
    void an_unknown_node_command_or_method_is_refused() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(post("/nodes/fax/stop").statusCode()).isEqualTo(404);
        assertThat(post("/nodes/sleeper/explode").statusCode()).isEqualTo(404);
        assertThat(get("/nodes/sleeper/stop").statusCode()).isEqualTo(405);
    }

    @Test
    void a_web_page_may_not_steer_the_system() throws Exception {
        post("/nodes/sleeper/start");
        // Java's own client refuses to send an origin, as browsers refuse to leave it out.
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write("POST /nodes/sleeper/kill HTTP/1.0\r\nOrigin: http://evil.example\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .contains("403");
        }
        assertThat(get("/nodes/sleeper").body()).contains("RUNNING");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.noBody()).build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private record Sleeper(Path folder) implements Recipe {
        private static final int UNUSED_PORT = Ports.free();

        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public Map<String, Integer> ports() {
            return Map.of("none", UNUSED_PORT);
        }

        @Override
        public Command prepare() {
            return Command.of(folder, List.of("sleep", "60"));
        }

        @Override
        public boolean answers() {
            return true;
        }
    }
}

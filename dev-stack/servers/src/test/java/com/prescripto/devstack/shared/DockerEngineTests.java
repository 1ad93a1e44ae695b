package com.prescripto.devstack.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DockerEngineTests {
    @TempDir
    Path folder;

    @Test
    void an_engine_that_answers_its_ping_is_there() throws Exception {
        assertThat(asked("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK")).isTrue();
    }

    @Test
    void an_engine_that_is_not_well_counts_as_away() throws Exception {
        assertThat(asked("HTTP/1.1 503 Service Unavailable\r\n\r\n")).isFalse();
    }

    @Test
    void no_socket_means_no_engine() {
        assertThat(DockerEngine.answers("unix://" + folder.resolve("none.sock")))
                .isFalse();
        assertThat(DockerEngine.answers("npipe:////./pipe/docker")).isFalse();
    }

    private boolean asked(String reply) throws Exception {
        Path socket = folder.resolve("docker.sock");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread engine = new Thread(() -> {
                try (SocketChannel client = server.accept()) {
                    client.read(ByteBuffer.allocate(256));
                    client.write(ByteBuffer.wrap(reply.getBytes(StandardCharsets.US_ASCII)));
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            engine.start();
            boolean answers = DockerEngine.answers("unix://" + socket);
            engine.join();
            return answers;
        }
    }
}

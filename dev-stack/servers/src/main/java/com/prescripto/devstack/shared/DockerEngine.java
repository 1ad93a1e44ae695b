package com.prescripto.devstack.shared;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Asks whether a Docker engine answers, without Docker's libraries. */
final class DockerEngine {
    private static final String DEFAULT_HOST = "unix:///var/run/docker.sock";

    private DockerEngine() {}

    static boolean answers() {
        return answers(System.getenv().getOrDefault("DOCKER_HOST", DEFAULT_HOST));
    }

    static boolean answers(String host) {
        try (SocketChannel channel = SocketChannel.open(address(URI.create(host)))) {
            String request = "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(64);
            int read = 0;
            while (read >= 0 && answer.hasRemaining()) {
                read = channel.read(answer);
            }
            String status = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
            return status.matches("(?s)HTTP/1\\.[01] 200 .*");
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            // No socket, nobody behind it, or a kind of address we do not know: no engine for us.
            return false;
        }
    }

    private static SocketAddress address(URI host) {
        return "unix".equals(host.getScheme())
                ? UnixDomainSocketAddress.of(host.getPath())
                : new InetSocketAddress(host.getHost(), host.getPort());
    }
}

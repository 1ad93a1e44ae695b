package com.prescripto.devstack.servers;

import com.prescripto.devstack.packages.Installation;
import com.prescripto.devstack.process.Command;
import com.prescripto.devstack.process.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Redis with an append-only file, so that a restart keeps its data. */
public final class RedisRecipe implements Recipe {
    private final Installation redis;
    private final Path folder;
    private final int port;

    public RedisRecipe(Installation redis, Path folder, int port) {
        this.redis = redis;
        this.folder = folder;
        this.port = port;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("redis", port);
    }

    @Override
    public Command prepare() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        List<String> arguments = List.of(
                redis.program("redis-server"),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--appendonly",
                "yes",
                "--save",
                "");
        return Command.of(data, arguments).with(redis.environment());
    }

    @Override
    public boolean answers() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return "+PONG".equals(new String(answer.readNBytes(5), StandardCharsets.US_ASCII));
        }
    }
}

package com.prescripto.devstack.servers;

import com.prescripto.devstack.HostPort;
import com.prescripto.devstack.packages.Installation;
import com.prescripto.devstack.process.Command;
import com.prescripto.devstack.process.Ports;
import com.prescripto.devstack.process.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Erlang's port mapper. RabbitMQ would start one itself and leave it behind, on every address; so it gets ours. */
final class EpmdRecipe implements Recipe {
    private final Installation rabbit;
    private final Path folder;
    private final int port;

    EpmdRecipe(Installation rabbit, Path folder, int port) {
        this.rabbit = rabbit;
        this.folder = folder;
        this.port = port;
    }

    @Override
    public String name() {
        return "epmd";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("epmd", port);
    }

    @Override
    public Command prepare() throws IOException {
        Files.createDirectories(folder);
        List<String> arguments = List.of(
                rabbit.root().resolve("usr/lib/erlang/bin/epmd").toString(),
                "-port",
                Integer.toString(port),
                "-address",
                "127.0.0.1");
        return Command.of(folder, arguments).with(rabbit.environment());
    }

    @Override
    public boolean answers() {
        return Ports.accepts(HostPort.loopback(port));
    }
}

package com.prescripto.devstack.servers;

import com.prescripto.devstack.HostPort;
import com.prescripto.devstack.process.Command;
import com.prescripto.devstack.process.Ports;
import com.prescripto.devstack.process.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The stand-in for MongoDB, which Debian does not have. */
public final class MongoRecipe implements Recipe {
    private static final JavaProgram PROGRAM = new JavaProgram("mongo-node", "com.prescripto.devstack.mongo.MongoNode");

    private final Path folder;
    private final int port;

    public MongoRecipe(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    @Override
    public String name() {
        return "mongo";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("mongo", port);
    }

    @Override
    public Command prepare() throws IOException {
        return PROGRAM.command(
                folder,
                List.of("-Xms64m", "-Xmx512m"),
                List.of(Integer.toString(port), folder.resolve("data").toString()));
    }

    @Override
    public boolean answers() {
        return Ports.accepts(HostPort.loopback(port));
    }
}

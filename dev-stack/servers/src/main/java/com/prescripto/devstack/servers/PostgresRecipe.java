package com.prescripto.devstack.servers;

import com.prescripto.devstack.packages.Installation;
import com.prescripto.devstack.packages.Users;
import com.prescripto.devstack.process.Command;
import com.prescripto.devstack.process.Recipe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, as another user of the machine when we are root, because it refuses to be root's. Its cluster is made at
 * the first start, with a password, and without a socket file, whose path could be too long.
 */
public final class PostgresRecipe implements Recipe {
    private final Installation postgres;
    private final Path home;
    private final int port;
    private final Map<String, String> settings;
    private final PostgresAdmin admin;
    private final @Nullable String user = Users.unprivileged();

    /** A server that keeps everything in the given home, which its user must be able to reach. */
    public PostgresRecipe(Installation postgres, Path home, int port, String password) {
        this(postgres, home, port, password, Map.of());
    }

    /** @param settings of postgresql.conf, instead of those of a small server for trying things out */
    public PostgresRecipe(Installation postgres, Path home, int port, String password, Map<String, String> settings) {
        this.postgres = postgres;
        this.home = home;
        this.port = port;
        this.settings = settings;
        this.admin = new PostgresAdmin("127.0.0.1", port, password);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("postgres", port);
    }

    @Override
    public Command prepare() throws IOException {
        Files.createDirectories(home);
        give(home);
        Path data = home.resolve("data");
        if (!Files.exists(data)) {
            makeCluster(data);
        }
        List<String> arguments = new ArrayList<>(List.of(
                postgres.program("postgres"),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "jit=off"));
        // Of two values for one setting the later one counts.
        settings.forEach((setting, value) -> arguments.addAll(List.of("-c", setting + "=" + value)));
        // SIGTERM would wait until every client has gone.
        return Command.of(home, arguments).with(postgres.environment()).as(user).stoppedBy("INT");
    }

    /** In a folder of another name first, so that a cluster that was cut off half-way is never started. */
    private void makeCluster(Path data) throws IOException {
        Path unfinished = home.resolve("data-" + System.nanoTime());
        Path passwordFile = Files.createTempFile(home, "password", "");
        try {
            Files.writeString(passwordFile, admin.password(), StandardCharsets.UTF_8);
            give(passwordFile);
            List<String> arguments = List.of(
                    postgres.program("initdb"),
                    "-D",
                    unfinished.toString(),
                    "-U",
                    PostgresAdmin.USER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--no-sync");
            Command.of(home, arguments).with(postgres.environment()).as(user).run();
            Files.move(unfinished, data);
        } finally {
            Files.delete(passwordFile);
        }
    }

    /** Lets nobody but PostgreSQL's user touch a file. */
    private void give(Path file) throws IOException {
        String permissions = Files.isDirectory(file) ? "rwx------" : "rw-------";
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        if (user != null) {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
        }
    }

    @Override
    public boolean answers() throws IOException {
        try (Connection connection = admin.connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}

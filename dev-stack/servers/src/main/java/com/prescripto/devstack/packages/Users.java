package com.prescripto.devstack.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who runs this process, and who else could run one. */
public final class Users {
    private Users() {}

    /** The user id of this process. */
    public static int id() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean isRoot() {
        return id() == 0;
    }

    /** A user without rights for servers that refuse to be root's, or null when we are not root ourselves. */
    public static @Nullable String unprivileged() {
        if (!isRoot()) {
            return null;
        }
        try {
            List<String> users = Files.readAllLines(Path.of("/etc/passwd"), StandardCharsets.UTF_8);
            boolean hasPostgres = users.stream().anyMatch(user -> user.startsWith("postgres:"));
            return hasPostgres ? "postgres" : "nobody";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package com.prescripto.devstack.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * Folders outside the checkout, for servers that cannot live in it: Erlang breaks on spaces in a path, and PostgreSQL,
 * which refuses to run as root, cannot reach a checkout below a folder that is root's alone.
 */
public final class PrivateFolders {
    private static final String PLAIN = "[A-Za-z0-9/._+-]+";

    private final Path base;

    private PrivateFolders(Path base) {
        this.base = base;
    }

    /** Below the user's cache folder where that fits, else below {@code /var/tmp}. */
    public static PrivateFolders ofThisUser() {
        String home = System.getProperty("user.home", "/");
        String caches = System.getenv().getOrDefault("XDG_CACHE_HOME", home + "/.cache");
        Path wanted = Path.of(caches).toAbsolutePath().resolve("prescripto");
        if (fits(wanted)) {
            return new PrivateFolders(ours(wanted));
        }
        return new PrivateFolders(ours(Path.of("/var/tmp/prescripto-" + Users.id())));
    }

    /** A folder for programs or downloads, made if it is missing; others may read it. */
    public Path folder(String name) {
        return made(base.resolve(name));
    }

    /**
     * The wanted folder if every server can live there, else one of our own that is always the same for it. The folders
     * above it are made; it is left to the server itself, which may close it to everybody else.
     */
    public Path homeFor(Path wanted) {
        Path absolute = wanted.toAbsolutePath().normalize();
        Path parent = absolute.resolveSibling("");
        if (!fits(parent) || !absolute.toString().matches(PLAIN)) {
            String key = UUID.nameUUIDFromBytes(absolute.toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
            parent = base.resolve("data").resolve(key);
        }
        return made(parent).resolve(absolute.getFileName());
    }

    /**
     * Lets others enter a folder of ours, though not look around in it: a temporary folder is closed to them, and where
     * we are root PostgreSQL is one of them.
     */
    public static void letOthersPass(Path folder) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
            if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
                Files.setPosixFilePermissions(folder, permissions);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a folder and those above it so that other users may enter them, whatever the umask says. */
    static Path made(Path folder) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Path parent = folder.getParent();
            if (parent != null) {
                made(parent);
            }
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (FileAlreadyExistsException e) {
            // Another process was faster.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** No spaces or other characters a shell script stumbles on; and when we are root, open to those who are not. */
    static boolean fits(Path folder) {
        return folder.toString().matches(PLAIN) && (!Users.isRoot() || isReachableByOthers(folder));
    }

    private static boolean isReachableByOthers(Path folder) {
        for (Path part = folder; part != null; part = part.getParent()) {
            try {
                if (Files.exists(part)
                        && !Files.getPosixFilePermissions(part).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    /** Anybody may make folders in /var/tmp: programs are run only from one that is ours. */
    private static Path ours(Path folder) {
        made(folder);
        try {
            Object owner = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            if (!owner.equals(Users.id()) || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new IllegalStateException(folder + " belongs to somebody else; remove it and try again");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

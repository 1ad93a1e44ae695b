package com.prescripto.devstack.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the programs of a server: on the machine, or unpacked earlier, or unpacked now. Several processes may ask at
 * once; one of them unpacks.
 */
public final class ServerPrograms {
    private static final Path MACHINE = Path.of("/");
    // Counts up when what is unpacked, or how it is changed afterwards, no longer fits an older folder.
    private static final String LAYOUT = "servers-1";

    private final PrivateFolders folders;
    private final Consumer<String> progress;

    /** Tells in words when something takes a while. */
    public ServerPrograms(PrivateFolders folders, Consumer<String> progress) {
        this.folders = folders;
        this.progress = progress;
    }

    /**
     * The programs of a server.
     *
     * @throws UncheckedIOException if the machine lacks the server and its packages cannot be had
     */
    public synchronized Installation find(ServerProgram server) {
        return installed(server, MACHINE).orElseGet(() -> unpacked(server));
    }

    private Installation unpacked(ServerProgram server) {
        Path root = folders.folder(LAYOUT).resolve(server.folder());
        try {
            Path lock = root.resolveSibling(server.folder() + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Held until the channel is closed.
                channel.lock();
                if (!Files.exists(root)) {
                    unpack(server, root);
                }
            }
            return installed(server, root)
                    .orElseThrow(() -> new IOException(
                            "%s has no %s; remove that folder and try again".formatted(root, server.program())));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private void unpack(ServerProgram server, Path root) throws IOException {
        progress.accept("getting %s from Debian's packages (once; it is unpacked into %s, nothing is installed)"
                .formatted(server.program(), root));
        Path unfinished = root.resolveSibling(server.folder() + ".unfinished");
        Folders.delete(unfinished);
        PrivateFolders.made(unfinished);
        new DebianPackages(folders.folder("apt")).unpack(server, unfinished);
        ErlangScripts.moveTo(unfinished, root);
        Files.move(unfinished, root, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<Installation> installed(ServerProgram server, Path root) {
        return candidates(server, root)
                .filter(folder -> Files.isExecutable(folder.resolve(server.program())))
                .findFirst()
                .map(folder -> new Installation(root, folder));
    }

    /** Where the programs may lie. The wrappers in /usr/sbin and on the PATH act on the machine's own servers. */
    private static Stream<Path> candidates(ServerProgram server, Path root) {
        return switch (server) {
            case REDIS, PROMETHEUS -> Stream.of(root.resolve("usr/bin"), root.resolve("usr/local/bin"));
            case POSTGRES ->
                newestFirst(root.resolve("usr/lib/postgresql"), "[0-9]*").map(version -> version.resolve("bin"));
            case RABBITMQ ->
                Files.isExecutable(root.resolve("usr/lib/erlang/bin/erl"))
                        ? newestFirst(root.resolve("usr/lib/rabbitmq/lib"), "rabbitmq_server-*")
                                .map(version -> version.resolve("sbin"))
                        : Stream.empty();
        };
    }

    private static Stream<Path> newestFirst(Path parent, String glob) {
        List<Path> folders = Folders.in(parent, glob);
        return folders.stream().sorted(Comparator.comparing(folders::indexOf).reversed());
    }
}

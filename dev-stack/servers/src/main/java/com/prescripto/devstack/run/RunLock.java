package com.prescripto.devstack.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** At most one copy of the system runs in a data folder; the lock goes with its process, however that ends. */
final class RunLock {
    private final Path note;

    private RunLock(Path note) {
        this.note = note;
    }

    /** Takes the lock for as long as this process lives; empty when another has it. */
    static Optional<RunLock> take(Path data) throws IOException {
        Files.createDirectories(data);
        // Not closed: the lock is held until the process ends.
        FileChannel channel =
                FileChannel.open(data.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        Path note = noteIn(data);
        Files.writeString(note, "process " + ProcessHandle.current().pid());
        return Optional.of(new RunLock(note));
    }

    /** What the holder has told about itself. */
    static String holder(Path data) throws IOException {
        Path note = noteIn(data);
        return Files.exists(note) ? Files.readString(note) : "another process";
    }

    /** Lets others know where to look. */
    void tell(String about) throws IOException {
        Files.writeString(note, "process " + ProcessHandle.current().pid() + ", " + about, StandardCharsets.UTF_8);
    }

    private static Path noteIn(Path data) {
        return data.resolve("run.holder");
    }
}

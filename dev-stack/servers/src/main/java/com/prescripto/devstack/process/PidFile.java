package com.prescripto.devstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Remembers which process was started, so that the next run can tell a leftover from a stranger with the same id. */
final class PidFile {
    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    /** Writes down a process that has just been started. */
    void write(long process) {
        OptionalLong ticks = ProcessTable.startTicks(process);
        if (ticks.isEmpty()) {
            return;
        }
        try {
            Files.writeString(file, process + " " + ticks.getAsLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process written down, if that very process still runs. */
    Optional<ProcessHandle> stillRunning() {
        try {
            String[] parts = Files.readString(file).strip().split(" ", -1);
            long process = Long.parseLong(parts[0]);
            OptionalLong now = ProcessTable.startTicks(process);
            boolean same = parts.length == 2 && now.isPresent() && now.getAsLong() == Long.parseLong(parts[1]);
            return same ? ProcessHandle.of(process) : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException e) {
            // A half-written file names no process; there is nothing to find.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

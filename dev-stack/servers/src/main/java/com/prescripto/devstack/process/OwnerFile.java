package com.prescripto.devstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Marks a folder as belonging to a running process, so that others can tell whether it is still needed. */
public final class OwnerFile {
    private final Path folder;
    private final PidFile file;

    private OwnerFile(Path folder) {
        this.folder = folder;
        this.file = new PidFile(folder.resolve("owner.pid"));
    }

    public static OwnerFile in(Path folder) {
        return new OwnerFile(folder);
    }

    /** Makes the folder this process's. */
    public void claim() {
        file.write(ProcessHandle.current().pid());
    }

    /** Whether its process has ended, and every server that process had started in it. */
    public boolean isAbandoned() throws IOException {
        if (!Files.exists(folder.resolve("owner.pid")) || file.stillRunning().isPresent()) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(path -> path.toString().endsWith(".pid"))
                    .map(PidFile::new)
                    .noneMatch(pid -> pid.stillRunning().isPresent());
        }
    }
}

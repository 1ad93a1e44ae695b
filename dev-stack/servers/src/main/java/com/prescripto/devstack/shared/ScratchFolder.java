package com.prescripto.devstack.shared;

import com.prescripto.devstack.packages.Folders;
import com.prescripto.devstack.packages.Users;
import com.prescripto.devstack.process.OwnerFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder for one JVM. Making one removes those whose JVM was killed before it could. */
final class ScratchFolder {
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));

    private final Path folder;

    private ScratchFolder(Path folder) {
        this.folder = folder;
    }

    static ScratchFolder make() {
        String prefix = "prescripto-test-" + Users.id() + "-";
        try {
            removeOrphans(prefix);
            Path folder = Files.createTempDirectory(TEMPORARY, prefix);
            // Others may pass through, since PostgreSQL may have to run as somebody else, but see nothing.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            OwnerFile.in(folder).claim();
            return new ScratchFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    void delete() {
        Folders.delete(folder);
    }

    private static void removeOrphans(String prefix) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(TEMPORARY)) {
            all = files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
        for (Path folder : all) {
            if (OwnerFile.in(folder).isAbandoned()) {
                Folders.delete(folder);
            }
        }
    }
}

package com.prescripto.devstack.run;

import com.prescripto.devstack.packages.Folders;
import com.prescripto.devstack.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** The built services, unpacked into the data folder, so that a build beside a running system does not disturb it. */
final class Programs {
    private final Path checkout;
    private final Path folder;

    Programs(Path checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
    }

    /** The jar to run, with its libraries beside it: that starts sooner than one jar with jars inside. */
    Path service(String name) throws IOException {
        Path built = checkout.resolve(name).resolve("target").resolve(name + "-1.0.0.jar");
        if (!Files.exists(built)) {
            throw new IOException(built + " is missing: build it with ./run (without --no-build)");
        }
        Path unpacked = folder.resolve(name);
        Path jar = unpacked.resolve(built.getFileName().toString());
        Path stamp = unpacked.resolve("built-at");
        String builtAt = Files.getLastModifiedTime(built).toString();
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(builtAt)) {
            Folders.delete(unpacked);
            Files.createDirectories(folder);
            unpack(built, unpacked);
            // A shared archive of classes is dropped when the jar's time changes; so it is the build's, not the copy's.
            Files.setLastModifiedTime(
                    jar, FileTime.from(Files.getLastModifiedTime(built).toInstant()));
            Files.writeString(stamp, builtAt);
        }
        return jar;
    }

    private void unpack(Path jar, Path target) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Command.of(
                        folder,
                        List.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                target.toString()))
                .run();
    }
}

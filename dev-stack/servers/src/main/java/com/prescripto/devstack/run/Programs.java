package com.prescripto.devstack.run;

import com.prescripto.devstack.packages.Folders;
import com.prescripto.devstack.process.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

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
        Path stamp = unpacked.resolve("built-from");
        String builtFrom = checksum(built);
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(builtFrom)) {
            // The shared archive of classes, which lies beside the jar, goes with it.
            Folders.delete(unpacked);
            Files.createDirectories(folder);
            unpack(built, unpacked);
            Files.writeString(stamp, builtFrom);
        }
        return jar;
    }

    /** Of what is in it: the time says nothing, since a reproducible build gives every jar the same. */
    private static String checksum(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        try (InputStream bytes = new CheckedInputStream(Files.newInputStream(file), sum)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(sum.getValue()) + "-" + Files.size(file);
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

package com.prescripto.devstack.servers;

import com.prescripto.devstack.packages.Folders;
import com.prescripto.devstack.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server that is a module of this repository and runs in a Java process of its own, from its compiled classes.
 *
 * @param module its folder in dev-stack, such as {@code kafka-node}
 * @param mainClass what to run
 */
public record JavaProgram(String module, String mainClass) {
    /** Names a folder with copies of the modules, so that a build beside a running system cannot pull them away. */
    private static final String COPIES = "PRESCRIPTO_PROGRAMS";

    /** Runs it in the given folder with options for Java and arguments of its own. */
    public Command command(Path folder, List<String> options, List<String> arguments) throws IOException {
        Files.createDirectories(folder);
        String copies = System.getenv(COPIES);
        Path built = copies == null
                ? Checkout.root().resolve("dev-stack").resolve(module).resolve("target")
                : Path.of(copies).resolve(module);
        if (!Files.isDirectory(built.resolve("classes")) || !Files.isDirectory(built.resolve("lib"))) {
            throw new IOException("%s is not built; run: mvn -pl dev-stack/%s package".formatted(built, module));
        }
        List<String> all = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        all.addAll(options);
        all.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        all.addAll(List.of("-cp", built.resolve("classes") + ":" + built.resolve("lib") + "/*", mainClass));
        all.addAll(arguments);
        return Command.of(folder, all);
    }

    /** Deletes the copies made of earlier builds, beside the one this process runs from. */
    public static void deleteOldCopies() {
        String copies = System.getenv(COPIES);
        if (copies != null) {
            Path ours = Path.of(copies);
            Folders.in(ours.resolveSibling(""), "stack-*").stream()
                    .filter(copy -> !copy.equals(ours))
                    .forEach(Folders::delete);
        }
    }
}

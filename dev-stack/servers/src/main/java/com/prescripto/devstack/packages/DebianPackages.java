package com.prescripto.devstack.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Downloads Debian packages with the machine's own apt and unpacks them into a folder, without installing them. Works
 * as an ordinary user: where the machine's package lists are missing or old, they are fetched into a private folder.
 */
final class DebianPackages {
    private static final List<String> HARD_DEPENDENCIES_ONLY = List.of(
            "--recurse",
            "--no-recommends",
            "--no-suggests",
            "--no-conflicts",
            "--no-breaks",
            "--no-replaces",
            "--no-enhances");

    private final Path work;

    /** Keeps its lists and downloads in the given folder. */
    DebianPackages(Path work) {
        this.work = work;
    }

    /** Unpacks a server and the libraries the machine lacks for it into the target folder. */
    void unpack(ServerProgram server, Path target) throws IOException {
        Files.createDirectories(work.resolve("lists/partial"));
        Files.createDirectories(work.resolve("archives/partial"));
        Path debs = Files.createDirectories(work.resolve("debs-" + server.folder()));
        if (!download(server, debs, List.of())) {
            List<String> privately = privateLists();
            Shell.run(work, command("apt-get", privately, List.of("update")));
            if (!download(server, debs, privately)) {
                throw new IOException(advice(server));
            }
        }
        try (Stream<Path> files = Files.list(debs)) {
            for (Path deb : files.sorted().toList()) {
                Shell.Result unpacked = Shell.run(work, List.of("dpkg", "-x", deb.toString(), target.toString()));
                if (!unpacked.succeeded()) {
                    throw new IOException("Could not unpack " + deb + ": " + unpacked.output());
                }
                Files.delete(deb);
            }
        }
        Files.delete(debs);
    }

    /** What a package needs, as {@code apt-cache depends --recurse} prints it, cut down to what has to be unpacked. */
    static List<String> needed(ServerProgram server, Stream<String> closure, Set<String> installed) {
        return closure.filter(line -> !line.isEmpty() && Character.isLetterOrDigit(line.charAt(0)))
                .map(name -> name.replaceFirst(":.*", ""))
                .distinct()
                .filter(name -> server.isPart(name) || (isLibrary(name) && !installed.contains(name)))
                .sorted()
                .toList();
    }

    private static boolean isLibrary(String name) {
        return name.startsWith("lib") && !name.startsWith("libjs-") && !name.endsWith("-perl");
    }

    private boolean download(ServerProgram server, Path debs, List<String> options) {
        List<String> depends = new ArrayList<>(List.of("depends"));
        depends.addAll(HARD_DEPENDENCIES_ONLY);
        depends.add(server.wanted());
        Shell.Result closure = Shell.run(work, command("apt-cache", options, depends));
        List<String> names = needed(server, closure.output().lines(), installed());
        if (!closure.succeeded() || names.stream().noneMatch(server::isPart)) {
            return false;
        }
        List<String> download = new ArrayList<>(List.of("download"));
        download.addAll(names);
        return Shell.run(debs, command("apt-get", options, download)).succeeded();
    }

    private Set<String> installed() {
        return Shell.run(work, List.of("dpkg-query", "-W", "-f", "${db:Status-Abbrev} ${Package}\n"))
                .output()
                .lines()
                .filter(line -> line.startsWith("ii "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
    }

    private List<String> privateLists() {
        return List.of(
                "-o", "Dir::State::Lists=" + work.resolve("lists"),
                "-o", "Dir::Cache=" + work,
                "-o", "Dir::State::status=/var/lib/dpkg/status");
    }

    private static List<String> command(String program, List<String> options, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(program, "-q"));
        all.addAll(List.of("-o", "APT::Sandbox::User=" + (Users.isRoot() ? "root" : "")));
        all.addAll(List.of("-o", "Acquire::http::Timeout=20", "-o", "Acquire::Retries=1"));
        all.addAll(options);
        all.addAll(arguments);
        return all;
    }

    private static String advice(ServerProgram server) {
        return "Could not get the Debian packages of %s. Check the network and that `apt-get download %s` works, or install %s yourself."
                .formatted(server.program(), server.wanted(), server.program());
    }
}

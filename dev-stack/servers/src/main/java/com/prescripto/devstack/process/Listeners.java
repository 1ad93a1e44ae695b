package com.prescripto.devstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens where on this machine, read from {@code /proc/net}. */
public final class Listeners {
    private static final String LISTENING = "0A";

    private Listeners() {}

    /** A socket that accepts connections; the inode ties it to the process that holds it. */
    record Listener(InetAddress address, int port, String inode) {}

    /** Who holds a port, in words for people; empty when nobody listens there. */
    public static Optional<String> holderOf(int port) {
        return all().stream()
                .filter(listener -> listener.port() == port)
                .findFirst()
                .map(Listeners::describe);
    }

    /** The ports at which other machines could reach this one. */
    public static Stream<Integer> reachableFromOutside() {
        return all().stream()
                .filter(listener -> !listener.address().isLoopbackAddress())
                .map(Listener::port);
    }

    private static String describe(Listener listener) {
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            return processes
                    .filter(process -> inodesOf(process.pid()).contains(listener.inode()))
                    .findFirst()
                    .map(process -> "process %d (%s)".formatted(process.pid(), shortened(process.pid())))
                    .orElse("a process of another user");
        }
    }

    private static String shortened(long process) {
        String line = ProcessTable.commandLine(process);
        return line.length() <= 100 ? line : line.substring(0, 100) + "…";
    }

    private static List<Listener> all() {
        List<Listener> all = new ArrayList<>(read(Path.of("/proc/net/tcp")));
        all.addAll(read(Path.of("/proc/net/tcp6")));
        return all;
    }

    private static List<Listener> read(Path table) {
        try (Stream<String> lines = Files.lines(table, StandardCharsets.US_ASCII)) {
            return lines.skip(1).map(Listeners::parse).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            // A machine without IPv6 has no such table.
            return List.of();
        }
    }

    /** One line of the kernel's table; empty unless it is about a listening socket. */
    static Optional<Listener> parse(String line) {
        String[] fields = line.strip().split("\\s+", -1);
        if (fields.length < 10 || !LISTENING.equals(fields[3])) {
            return Optional.empty();
        }
        String[] local = fields[1].split(":", -1);
        return Optional.of(new Listener(address(local[0]), Integer.parseInt(local[1], 16), fields[9]));
    }

    /** The kernel prints an address as words of four bytes, each with its last byte first. */
    private static InetAddress address(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int at = (i / 4) * 4 + (3 - i % 4);
            bytes[i] = (byte) Integer.parseInt(hex, at * 2, at * 2 + 2, 16);
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address: " + hex, e);
        }
    }

    private static List<String> inodesOf(long process) {
        List<String> inodes = new ArrayList<>();
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            for (Path descriptor : (Iterable<Path>) open::iterator) {
                String target = Files.readSymbolicLink(descriptor).toString();
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // Ended meanwhile, or somebody else's: what was found so far is what can be known.
            return inodes;
        }
        return inodes;
    }
}

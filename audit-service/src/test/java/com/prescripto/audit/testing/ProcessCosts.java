package com.prescripto.audit.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the processes below this one cost, as the kernel counts it. */
public final class ProcessCosts {

    private static final Path PROC = Path.of("/proc");

    /** Clock ticks a second, on every Linux there is. */
    private static final double TICKS = 100;

    // Fields of /proc/PID/stat, counted from the state, which follows the name in brackets.
    private static final int FIRST_TIME = 11;
    private static final int TIMES = 4;

    private ProcessCosts() {}

    /** CPU seconds so far, those of children that have ended included: of the service, of Kafka and of PostgreSQL. */
    public static Map<String, Double> cpuSeconds() {
        var seconds = new LinkedHashMap<>(Map.of("service", 0.0, "kafka", 0.0, "postgresql", 0.0));
        ProcessHandle.current()
                .descendants()
                .forEach(process -> seconds.merge(program(process.pid()), cpuSeconds(process.pid()), Double::sum));
        return seconds;
    }

    /** CPU seconds of this process itself. */
    public static double ownCpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1_000.0;
    }

    /** Memory a process occupies, in MiB. */
    public static long residentMegabytes(long process) {
        return read(process, "status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                .findFirst()
                .orElse(0);
    }

    private static String program(long process) {
        var commandLine = read(process, "cmdline");
        if (commandLine.contains("AuditApplication")) {
            return "service";
        }
        return commandLine.contains("KafkaNode") ? "kafka" : "postgresql";
    }

    private static double cpuSeconds(long process) {
        var stat = read(process, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        // The name may hold spaces and brackets itself, so the fields are counted from the last bracket.
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        var ticks = 0L;
        for (var time = 0; time < TIMES; time++) {
            ticks += Long.parseLong(fields[FIRST_TIME + time]);
        }
        return ticks / TICKS;
    }

    /** Empty when it has ended. */
    private static String read(long process, String file) {
        try {
            return Files.readString(PROC.resolve(process + "/" + file), StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }
}

package com.prescripto.devstack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What the kernel tells about processes, read from {@code /proc}. */
final class ProcessTable {
    private static final Path PROC = Path.of("/proc");
    // Fields of /proc/PID/stat, counted from the state, which follows the name in brackets.
    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    private ProcessTable() {}

    /**
     * When a process was started, in clock ticks since the machine was: together with its id it names one process for
     * good, while an id alone is given away again. Empty when there is no such process, or only its corpse.
     */
    static OptionalLong startTicks(long process) {
        try {
            return startTicks(Files.readString(PROC.resolve(process + "/stat"), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong startTicks(String stat) {
        // The name may hold spaces and brackets itself, so the fields are counted from the last bracket.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        boolean ended = "Z".equals(fields[STATE]) || "X".equals(fields[STATE]);
        return ended ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(fields[START_TICKS]));
    }

    /** The command line of a process, or an empty text when it cannot be read. */
    static String commandLine(long process) {
        try {
            String line = Files.readString(PROC.resolve(process + "/cmdline"), StandardCharsets.ISO_8859_1);
            return line.replace('\0', ' ').strip();
        } catch (IOException e) {
            return "";
        }
    }
}

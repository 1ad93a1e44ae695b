package com.prescripto.devstack.packages;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A server's programs, in the machine's own folders or unpacked below a root of their own.
 *
 * @param root {@code /} for the machine's own
 * @param programs the folder of the programs we call
 */
public record Installation(Path root, Path programs) {

    /** The path of one of its programs. */
    public String program(String name) {
        return programs.resolve(name).toString();
    }

    /** What its processes need in their environment to find their own libraries and programs. */
    public Map<String, String> environment() {
        if (root.getNameCount() == 0) {
            return Map.of();
        }
        Map<String, String> environment = new LinkedHashMap<>();
        List<Path> libraries = Folders.in(root.resolve("usr/lib"), "*-linux-gnu*");
        if (!libraries.isEmpty()) {
            environment.put(
                    "LD_LIBRARY_PATH",
                    String.join(":", libraries.stream().map(Path::toString).toList()));
        }
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        environment.put("PATH", root.resolve("usr/lib/erlang/bin") + ":" + root.resolve("usr/bin") + ":" + path);
        return environment;
    }
}

package com.prescripto.devstack.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Debian's {@code erl} has its home written into it and heeds no setting, so an unpacked one must be told. */
final class ErlangScripts {
    private static final String INSTALLED_HOME = "/usr/lib/erlang";

    private ErlangScripts() {}

    /** Makes the Erlang unpacked below one folder believe that it lives below another; does nothing without Erlang. */
    static void moveTo(Path unpacked, Path root) throws IOException {
        Path erl = unpacked.resolve("usr/lib/erlang/bin/erl");
        if (Files.exists(erl)) {
            String script = Files.readString(erl, StandardCharsets.UTF_8);
            Files.writeString(erl, moved(script, root), StandardCharsets.UTF_8);
        }
    }

    static String moved(String script, Path root) {
        if (root.toString().indexOf(' ') >= 0) {
            throw new IllegalArgumentException("Erlang cannot live below a folder with spaces: " + root);
        }
        return script.replace(INSTALLED_HOME, root + INSTALLED_HOME);
    }
}

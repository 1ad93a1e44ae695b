package com.prescripto.devstack.servers;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of this repository. */
public final class Checkout {
    private static final String MARK = "dev-stack/ports.env";

    private Checkout() {}

    /** Found from the working folder upwards. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARK))) {
                return folder;
            }
        }
        throw new IllegalStateException(here + " is not inside a checkout of Prescripto");
    }
}

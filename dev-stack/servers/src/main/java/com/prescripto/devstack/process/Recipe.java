package com.prescripto.devstack.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How one kind of server is prepared, started and asked whether it is ready. */
public interface Recipe {

    String name();

    /** Every port it will listen on, by purpose; the one its clients use comes first. */
    Map<String, Integer> ports();

    /** Makes the folders and files the server needs, if need be, and says what to run. Called before each start. */
    Command prepare() throws IOException;

    /** Whether the server serves its clients now; throwing means no. */
    boolean answers() throws IOException;

    /** How long it may take to answer, on a busy machine. */
    default Duration patience() {
        return Duration.ofSeconds(90);
    }

    /** Processes it cannot do without: started before it, stopped after it, and not taken down by a kill. */
    default List<Recipe> helpers() {
        return List.of();
    }
}

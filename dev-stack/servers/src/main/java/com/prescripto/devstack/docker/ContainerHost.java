package com.prescripto.devstack.docker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.testcontainers.containers.ContainerLaunchException;

/**
 * Starts a container for each server named on a line of its input, answers with properties and an empty line, and ends
 * them all when its input ends: Testcontainers' own reaper, or its shutdown hooks, remove them.
 */
public final class ContainerHost {
    /** The one property of an answer about a server that did not start. */
    public static final String FAILED = "failed";

    private ContainerHost() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        // Whatever a library prints must not get among the answers.
        System.setOut(System.err);
        BufferedReader names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String name = names.readLine(); name != null; name = names.readLine()) {
            Properties found = started(name);
            found.stringPropertyNames().forEach(key -> answers.println(key + "=" + found.getProperty(key)));
            answers.println();
            answers.flush();
        }
        System.exit(0);
    }

    /** One that does not start takes none of the others with it. */
    private static Properties started(String name) {
        try {
            return Containers.start(name);
        } catch (ContainerLaunchException failed) {
            failed.printStackTrace();
            Properties answer = new Properties();
            answer.setProperty(FAILED, "see the output of this run");
            return answer;
        }
    }
}

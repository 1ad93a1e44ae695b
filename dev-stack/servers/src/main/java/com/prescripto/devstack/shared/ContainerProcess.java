package com.prescripto.devstack.shared;

import com.prescripto.devstack.docker.ContainerHost;
import com.prescripto.devstack.servers.JavaProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Testcontainers in a process of its own, so that its libraries stay off the classpath of the tests: we write the name
 * of a server, it starts the container and answers with properties and an empty line.
 */
final class ContainerProcess {
    private static final JavaProgram PROGRAM = new JavaProgram("servers", ContainerHost.class.getName());

    private @Nullable Process process;

    synchronized Properties ask(String name) {
        try {
            Process running = running();
            Writer question = running.outputWriter();
            question.write(name + "\n");
            question.flush();
            Properties answer = new Properties();
            answer.load(new StringReader(readAnswer(running.inputReader(), name)));
            if (answer.containsKey(ContainerHost.FAILED)) {
                throw new IOException(answer.getProperty(ContainerHost.FAILED));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start a container of " + name, e);
        }
    }

    private static String readAnswer(BufferedReader from, String name) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (String line = from.readLine(); !"".equals(line); line = from.readLine()) {
            if (line == null) {
                throw new IOException("the container process ended while it was starting " + name);
            }
            answer.append(line).append('\n');
        }
        return answer.toString();
    }

    private Process running() throws IOException {
        Process current = process;
        if (current == null) {
            Path folder = Path.of("").toAbsolutePath();
            List<String> command = PROGRAM.command(folder, List.of(), List.of()).arguments();
            current = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process = current;
        }
        return current;
    }
}

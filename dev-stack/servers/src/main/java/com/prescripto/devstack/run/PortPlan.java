package com.prescripto.devstack.run;

import com.prescripto.devstack.process.Ports;
import com.prescripto.devstack.servers.RabbitPorts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Which port each part of the system listens on: those of {@code ports.env}, or free ones by the same names. */
public final class PortPlan {
    private final Map<String, Integer> ports;

    private PortPlan(Map<String, Integer> ports) {
        this.ports = ports;
    }

    static PortPlan usual(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        Map<String, Integer> ports = new TreeMap<>();
        lines.stringPropertyNames()
                .forEach(name ->
                        ports.put(name, Integer.parseInt(lines.getProperty(name).strip())));
        return new PortPlan(ports);
    }

    /** The same names on ports that are free now. */
    PortPlan onFreePorts() {
        Map<String, Integer> free = new TreeMap<>();
        ports.keySet().forEach(name -> free.put(name, Ports.free()));
        return new PortPlan(free);
    }

    PortPlan withControl(int port) {
        Map<String, Integer> changed = new TreeMap<>(ports);
        changed.put("CONTROL_PORT", port);
        return new PortPlan(changed);
    }

    int port(String name) {
        Integer port = ports.get(name + "_PORT");
        if (port == null) {
            throw new IllegalArgumentException("ports.env has no " + name + "_PORT");
        }
        return port;
    }

    /** The address of something that speaks HTTP. */
    String url(String name) {
        return "http://127.0.0.1:" + port(name);
    }

    /** The address people are shown; cookies and passkeys prefer a name to a number. */
    String shownUrl(String name) {
        return "http://localhost:" + port(name);
    }

    RabbitPorts rabbit() {
        return new RabbitPorts(
                port("RABBITMQ"),
                port("RABBITMQ_MANAGEMENT"),
                port("RABBITMQ_PROMETHEUS"),
                port("RABBITMQ_EPMD"),
                port("RABBITMQ_DISTRIBUTION"));
    }
}

package com.prescripto.devstack.servers;

import com.prescripto.devstack.HostPort;
import com.prescripto.devstack.packages.Installation;
import com.prescripto.devstack.process.Command;
import com.prescripto.devstack.process.Ports;
import com.prescripto.devstack.process.Recipe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * RabbitMQ with its management and Prometheus plugins. Runs the script in RabbitMQ's own folder, because the one on the
 * PATH changes the user and works on the machine's broker.
 */
public final class RabbitRecipe implements Recipe {
    private static final String NODE = "prescripto@localhost";

    private final Installation rabbit;
    private final Path home;
    private final RabbitPorts ports;
    private final String user;
    private final String password;

    /**
     * A broker that keeps everything in the given home, whose path must be free of spaces; user and password are set
     * when it first starts there.
     */
    public RabbitRecipe(Installation rabbit, Path home, RabbitPorts ports, String user, String password) {
        this.rabbit = rabbit;
        this.home = home;
        this.ports = ports;
        this.user = user;
        this.password = password;
    }

    @Override
    public String name() {
        return "rabbitmq";
    }

    @Override
    public Map<String, Integer> ports() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("amqp", ports.amqp());
        all.put("management", ports.management());
        all.put("prometheus", ports.prometheus());
        all.put("distribution", ports.distribution());
        return all;
    }

    @Override
    public List<Recipe> helpers() {
        return List.of(new EpmdRecipe(rabbit, home, ports.epmd()));
    }

    @Override
    public Command prepare() throws IOException {
        Files.createDirectories(home.resolve("home"));
        Files.writeString(home.resolve("rabbitmq.conf"), configuration(), StandardCharsets.UTF_8);
        // A dead letter that found no queue is tried again so soon, and not only after three minutes.
        Files.writeString(
                home.resolve("advanced.config"),
                "[{rabbit, [{dead_letter_worker_publisher_confirm_timeout, 5000}]}].\n",
                StandardCharsets.UTF_8);
        Files.writeString(
                home.resolve("enabled_plugins"),
                "[rabbitmq_management,rabbitmq_prometheus].\n",
                StandardCharsets.UTF_8);
        return Command.of(home, List.of(rabbit.program("rabbitmq-server")))
                .with(rabbit.environment())
                .with(environment());
    }

    private String configuration() {
        return """
                listeners.tcp.1 = 127.0.0.1:%d
                management.tcp.ip = 127.0.0.1
                management.tcp.port = %d
                prometheus.tcp.ip = 127.0.0.1
                prometheus.tcp.port = %d
                default_user = %s
                default_pass = %s
                disk_free_limit.absolute = 200MB
                vm_memory_high_watermark.absolute = 512MiB
                log.console = true
                log.console.level = warning
                log.file = false
                """.formatted(ports.amqp(), ports.management(), ports.prometheus(), user, password);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HOME", home.resolve("home").toString());
        environment.put("ERL_EPMD_PORT", Integer.toString(ports.epmd()));
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put("ERL_CRASH_DUMP", home.resolve("erl_crash.dump").toString());
        environment.put("RABBITMQ_NODENAME", NODE);
        environment.put("RABBITMQ_CONF_ENV_FILE", "/dev/null");
        environment.put("RABBITMQ_CONFIG_FILE", home.resolve("rabbitmq.conf").toString());
        environment.put(
                "RABBITMQ_ADVANCED_CONFIG_FILE", home.resolve("advanced.config").toString());
        environment.put("RABBITMQ_MNESIA_BASE", home.resolve("mnesia").toString());
        environment.put("RABBITMQ_LOG_BASE", home.resolve("log").toString());
        environment.put("RABBITMQ_PID_FILE", home.resolve("rabbit.pid").toString());
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE", home.resolve("enabled_plugins").toString());
        environment.put("RABBITMQ_GENERATED_CONFIG_DIR", home.resolve("genconf").toString());
        environment.put("RABBITMQ_DIST_PORT", Integer.toString(ports.distribution()));
        // Makes the script become the broker instead of waiting beside it, so that signals reach the broker.
        environment.put("RUNNING_UNDER_SYSTEMD", "1");
        // Two schedulers that sleep when idle; and the distribution port, too, on the loopback address only.
        environment.put(
                "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                "+S 2:2 +sbwt none +sbwtdcpu none +sbwtdio none -kernel inet_dist_use_interface {127,0,0,1}");
        return environment;
    }

    @Override
    public boolean answers() throws IOException {
        HostPort management = HostPort.loopback(ports.management());
        return Ports.accepts(HostPort.loopback(ports.amqp()))
                && Http.status("http://" + management + "/api/overview", user, password) == 200;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(150);
    }
}

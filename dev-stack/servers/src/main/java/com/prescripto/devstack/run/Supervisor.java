package com.prescripto.devstack.run;

import com.prescripto.devstack.packages.Folders;
import com.prescripto.devstack.packages.PrivateFolders;
import com.prescripto.devstack.packages.ServerPrograms;
import com.prescripto.devstack.process.ProcessNode;
import com.prescripto.devstack.process.StartFailed;
import com.prescripto.devstack.run.Part.Stage;
import com.prescripto.devstack.servers.JavaProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts the system, watches it until it is told to end, and stops it. */
public final class Supervisor {
    private final Path checkout;
    private final Options options;
    private final Console console = new Console(System.out);
    private final LocalSystem system = new LocalSystem(console);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean interrupted;
    private String control = "";

    public Supervisor(Path checkout, Options options) {
        this.checkout = checkout;
        this.options = options;
    }

    /** Returns when the system could not be started, and says why; otherwise only a signal ends it. */
    public boolean run() {
        try {
            Optional<RunLock> lock = RunLock.take(options.data());
            if (lock.isEmpty()) {
                console.say("./run is already running for %s (%s). Stop it there with Ctrl-C first."
                        .formatted(options.data(), RunLock.holder(options.data())));
                return false;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            start(lock.get());
            watch();
        } catch (StartFailed | IllegalStateException | IOException | UncheckedIOException e) {
            // Ctrl-C while starting makes the starts fail, too; that is no failure.
            if (!interrupted) {
                console.failed(String.valueOf(e.getMessage()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void start(RunLock lock) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        JavaProgram.deleteOldCopies();
        PrivateFolders.letOthersPass(options.data());
        SystemPlan plan = new SystemPlan(checkout, options.data(), ports());
        Path systemFile = options.data().resolve("system.json");
        Files.deleteIfExists(systemFile);
        if (options.fresh()) {
            // What still runs there must end before its files go.
            makeNodes(plan);
            plan.dataFolders().forEach(Folders::delete);
            console.say("Forgot all data in " + options.data());
        }
        makeNodes(plan);
        List<String> held = system.portsInUse(plan.ports().port("CONTROL"));
        if (!held.isEmpty()) {
            throw new IllegalStateException(String.join(System.lineSeparator(), held)
                    + System.lineSeparator()
                    + "Stop those processes, or start beside them on other ports: ./run --ports=free");
        }
        ControlServer.start(plan.ports().port("CONTROL"), system);
        control = plan.ports().shownUrl("CONTROL") + "/nodes";
        lock.tell("control endpoint " + control);

        console.say("Starting the servers");
        system.start(Stage.SERVERS);
        plan.environments().postgres().database("audit");
        console.say("Starting the services");
        system.start(Stage.SERVICES);
        system.start(Stage.WEBS);
        seed(plan);
        Overview overview = new Overview(plan, options.web());
        overview.write(systemFile);
        console.say(overview.table(checkout));
        console.say("Ready after %d s. Ctrl-C stops everything."
                .formatted(Duration.between(begin, Instant.now()).toSeconds()));
    }

    private PortPlan ports() throws IOException {
        PortPlan usual = PortPlan.usual(checkout.resolve("dev-stack/ports.env"));
        PortPlan plan = options.freePorts() ? usual.onFreePorts() : usual;
        return options.controlPort() == 0 ? plan : plan.withControl(options.controlPort());
    }

    private void makeNodes(SystemPlan plan) throws IOException {
        ServerPrograms programs = new ServerPrograms(PrivateFolders.ofThisUser(), line -> console.say("  " + line));
        List<Part> parts = new ArrayList<>(plan.servers(programs));
        parts.addAll(plan.services());
        if (options.web()) {
            parts.addAll(plan.webs());
        }
        system.consistsOf(parts);
        system.endLeftovers();
    }

    private void seed(SystemPlan plan) throws IOException, InterruptedException {
        Seed seed = new Seed(checkout, options.data(), plan);
        if (options.seed() && seed.isNeeded()) {
            console.say("Loading the demo clinic");
            Instant begin = Instant.now();
            seed.load();
            console.done("demo clinic", begin);
        }
    }

    /** Tells once about each node that ends by itself, and leaves it to the person what to do. */
    private void watch() throws InterruptedException {
        Set<ProcessNode> told = new HashSet<>();
        while (!stopped.await(1, TimeUnit.SECONDS)) {
            List<ProcessNode> crashed = system.crashed();
            told.retainAll(crashed);
            for (ProcessNode node : crashed) {
                if (told.add(node)) {
                    console.say("%s has ended by itself. Its log is %s and ends with:%n%s"
                            .formatted(node.name(), node.log(), StartFailed.lastLines(node.log())));
                    console.say("Start it again: curl -X POST %s/%s/start".formatted(control, node.name()));
                }
            }
        }
    }

    private void stop() {
        interrupted = true;
        Instant begin = Instant.now();
        console.say(System.lineSeparator() + "Stopping");
        system.stop();
        try {
            Files.deleteIfExists(options.data().resolve("system.json"));
        } catch (IOException e) {
            console.say("Could not remove system.json: " + e.getMessage());
        }
        console.done("everything stopped", begin);
        stopped.countDown();
    }
}

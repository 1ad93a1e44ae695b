package com.prescripto.devstack.run;

import com.prescripto.devstack.packages.PrivateFolders;
import com.prescripto.devstack.packages.ServerProgram;
import com.prescripto.devstack.packages.ServerPrograms;
import com.prescripto.devstack.process.ProcessNode;
import com.prescripto.devstack.process.Recipe;
import com.prescripto.devstack.run.Part.Stage;
import com.prescripto.devstack.servers.KafkaRecipe;
import com.prescripto.devstack.servers.MailSinkRecipe;
import com.prescripto.devstack.servers.MongoRecipe;
import com.prescripto.devstack.servers.PostgresRecipe;
import com.prescripto.devstack.servers.PrometheusRecipe;
import com.prescripto.devstack.servers.RabbitRecipe;
import com.prescripto.devstack.servers.RazorpayRecipe;
import com.prescripto.devstack.servers.RedisRecipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which nodes make up one copy of the system, with their ports, folders and settings. */
final class SystemPlan {
    private final Path checkout;
    private final Path data;
    private final PortPlan ports;
    private final Secrets secrets;
    private final PrivateFolders folders = PrivateFolders.ofThisUser();

    private final SignIn admin;

    SystemPlan(Path checkout, Path data, PortPlan ports) throws IOException {
        this.checkout = checkout;
        this.data = data;
        this.ports = ports;
        this.secrets = new Secrets(data.resolve("secrets"));
        this.admin = SignIn.firstAdmin(checkout);
    }

    SignIn admin() {
        return admin;
    }

    PortPlan ports() {
        return ports;
    }

    Secrets secrets() {
        return secrets;
    }

    Environments environments() {
        return new Environments(ports, secrets, admin);
    }

    /** Every folder that {@code --fresh} forgets. */
    List<Path> dataFolders() {
        return List.of(
                data.resolve("nodes"),
                data.resolve("secrets"),
                data.resolve("seeded"),
                folders.homeFor(folder("rabbitmq")),
                folders.homeFor(folder("postgres")));
    }

    /** The backing servers; the slowest first, since they are started in this order. */
    List<Part> servers(ServerPrograms programs) throws IOException {
        Recipe rabbit = new RabbitRecipe(
                programs.find(ServerProgram.RABBITMQ),
                folders.homeFor(folder("rabbitmq")),
                ports.rabbit(),
                Environments.RABBIT_USER,
                secrets.password("rabbitmq"));
        Recipe postgres = new PostgresRecipe(
                programs.find(ServerProgram.POSTGRES),
                folders.homeFor(folder("postgres")),
                ports.port("POSTGRES"),
                secrets.password("postgres"));
        Recipe prometheus = new PrometheusRecipe(
                programs.find(ServerProgram.PROMETHEUS),
                folder("prometheus"),
                ports.port("PROMETHEUS"),
                new PrometheusConfiguration(checkout, ports).render());
        List<Part> all = new ArrayList<>(List.of(
                part(Stage.SERVERS, rabbit),
                part(
                        Stage.SERVERS,
                        new KafkaRecipe(folder("kafka"), ports.port("KAFKA"), ports.port("KAFKA_CONTROLLER"))),
                part(Stage.SERVERS, new MongoRecipe(folder("mongo"), ports.port("MONGO"))),
                part(Stage.SERVERS, postgres),
                part(Stage.SERVERS, new MailSinkRecipe(folder("mail"), ports.port("SMTP"), ports.port("MAIL_PAGE"))),
                part(
                        Stage.SERVERS,
                        new RedisRecipe(programs.find(ServerProgram.REDIS), folder("redis"), ports.port("REDIS"))),
                part(Stage.SERVERS, prometheus)));
        if (hasPaymentSandbox()) {
            Environments settings = environments();
            Recipe razorpay = new RazorpayRecipe(
                    folder("razorpay"), ports.port("RAZORPAY"), settings.razorpay(), settings.razorpayWebhook());
            all.add(part(Stage.SERVERS, razorpay));
        }
        return all;
    }

    /** Whether payments are played here, for want of real keys. */
    boolean hasPaymentSandbox() {
        return !Environments.hasRazorpayKeys(System.getenv());
    }

    List<Part> services() throws IOException {
        Programs programs = new Programs(checkout, data.resolve("programs"));
        Environments settings = environments();
        Map<String, String> booking = settings.booking(data.resolve("nodes/photos"));
        booking.putAll(settings.payments(System.getenv()));
        return List.of(
                service(programs, "booking-service", "BOOKING", 384, booking),
                service(programs, "notification-service", "NOTIFICATION", 192, settings.notification()),
                service(programs, "audit-service", "AUDIT", 256, settings.audit()));
    }

    List<Part> webs() {
        Map<String, String> proxied = Map.of(
                "PRESCRIPTO_API",
                ports.url("BOOKING"),
                "PRESCRIPTO_AUDIT",
                ports.url("AUDIT"),
                "PRESCRIPTO_NOTIFICATION",
                ports.url("NOTIFICATION"));
        List<Part> webs = new ArrayList<>();
        for (String name : List.of("patient-web", "admin-web")) {
            int port = ports.port("patient-web".equals(name) ? "PATIENT_WEB" : "ADMIN_WEB");
            webs.add(part(Stage.WEBS, new WebAppRecipe(name, checkout, port, proxied)));
        }
        return webs;
    }

    private Part service(Programs programs, String name, String port, int megabytes, Map<String, String> settings)
            throws IOException {
        Path jar = programs.service(name);
        return part(Stage.SERVICES, new ServiceRecipe(name, folder(name), jar, ports.port(port), megabytes, settings));
    }

    private Part part(Stage stage, Recipe recipe) {
        return new Part(stage, new ProcessNode(recipe, folder(recipe.name())));
    }

    private Path folder(String node) {
        return data.resolve("nodes").resolve(node);
    }
}

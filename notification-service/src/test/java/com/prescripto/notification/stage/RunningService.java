package com.prescripto.notification.stage;

import com.prescripto.devstack.TestServers;
import com.prescripto.notification.NotificationApplication;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service, in this JVM, on real servers. */
public final class RunningService implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The settings that put a service on this stage, with a database of its own and a ladder of tenths of a second. */
    public static Map<String, String> settings(Broker broker, PlayedBooking booking, int smtpPort) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("server.port", "0");
        settings.put("spring.mongodb.uri", TestServers.get().mongoUri(TestServers.unique("notification")));
        settings.put("spring.rabbitmq.host", broker.server().host());
        settings.put("spring.rabbitmq.port", String.valueOf(broker.server().port()));
        settings.put("spring.rabbitmq.username", broker.server().user());
        settings.put("spring.rabbitmq.password", broker.server().password());
        settings.put("spring.rabbitmq.virtual-host", broker.virtualHost());
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", String.valueOf(smtpPort));
        settings.put("prescripto.service.password", PlayedBooking.PASSWORD);
        settings.put("prescripto.booking.url", booking.url().toString());
        settings.put("prescripto.booking.read-timeout", "20s"); // the machine of the tests may be busy
        settings.put("prescripto.inbox.retry-delays", "200ms,400ms,800ms,1s");
        settings.put("prescripto.notifications.look-every", "200ms");
        settings.put("prescripto.notifications.agenda.look-every", "200ms");
        settings.put("prescripto.inbox.collect-every", "1h"); // most tests look into the parking queue themselves
        return settings;
    }

    public static RunningService start(Map<String, String> settings) {
        var application = new SpringApplication(NotificationApplication.class);
        return new RunningService(application.run(arguments(settings).toArray(String[]::new)));
    }

    static List<String> arguments(Map<String, String> settings) {
        var arguments = new ArrayList<String>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }

    /** The sum of a counter over all its tags; fails if there is no such counter. */
    public double count(String counter) {
        var series =
                Search.in(context.getBean(MeterRegistry.class)).name(counter).counters();
        if (series.isEmpty()) {
            throw new AssertionError("no counter " + counter);
        }
        return series.stream().mapToDouble(each -> each.count()).sum();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public HttpResponse<String> request(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return request(HttpRequest.newBuilder(uri(path)));
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        context.close();
    }
}

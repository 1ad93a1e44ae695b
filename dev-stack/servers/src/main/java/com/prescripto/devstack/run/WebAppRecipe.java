package com.prescripto.devstack.run;

import com.prescripto.devstack.process.Command;
import com.prescripto.devstack.process.Recipe;
import com.prescripto.devstack.servers.Http;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A built web app, served by Vite's preview server, which passes {@code /api} on to booking-service. */
final class WebAppRecipe implements Recipe {
    private final String name;
    private final Path checkout;
    private final int port;
    private final Map<String, String> environment;

    WebAppRecipe(String name, Path checkout, int port, Map<String, String> environment) {
        this.name = name;
        this.checkout = checkout;
        this.port = port;
        this.environment = environment;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("http", port);
    }

    /** Not through npm, which would stay in between and swallow signals. */
    @Override
    public Command prepare() {
        String vite = checkout.resolve("node_modules/vite/bin/vite.js").toString();
        return Command.of(checkout.resolve(name), List.of("node", vite, "preview", "--port", Integer.toString(port)))
                .with(Map.of("PORT", Integer.toString(port), "BROWSER", "none"))
                .with(environment);
    }

    @Override
    public boolean answers() throws IOException {
        return Http.status("http://127.0.0.1:" + port + "/") == 200;
    }
}

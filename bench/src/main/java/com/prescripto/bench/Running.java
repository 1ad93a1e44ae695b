package com.prescripto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the running system answers, as {@code ./run} wrote it down when everything was ready.
 *
 * @param control of the supervisor, which takes nodes away and gives them back
 */
record Running(String booking, String notification, String audit, String mail, String control, Rabbit rabbit) {

    /** The broker itself. */
    record Rabbit(int port, String user, String password) {}

    static Running of(Options options) throws IOException {
        var file = Path.of(options.text("system", ".local/system.json"));
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("no " + file + ": start the system, or say --system FILE");
        }
        var json = JsonMapper.shared().readTree(Files.readString(file));
        var rabbit = json.get("rabbitmq");
        return new Running(
                json.get("booking").asString(),
                json.get("notification").asString(),
                json.get("audit").asString(),
                json.get("mail").asString(),
                json.get("control").asString(),
                new Rabbit(
                        rabbit.get("port").asInt(),
                        rabbit.get("user").asString(),
                        rabbit.get("password").asString()));
    }
}

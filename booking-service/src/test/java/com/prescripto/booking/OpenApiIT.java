package com.prescripto.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed description of the API is the one this service gives. {@code -Dopenapi.write=true} writes it anew. */
class OpenApiIT extends BookingServer {

    private static final Path COMMITTED = Path.of("../contracts/src/main/resources/http/booking.openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @LocalServerPort
    int port;

    @Test
    void the_committed_description_is_true() throws IOException {
        var given = RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/v3/api-docs")
                .retrieve()
                .body(String.class);
        var description = (ObjectNode) JSON.readTree(given);
        description.remove("servers");
        var text = JSON.writeValueAsString(JSON.treeToValue(description, Object.class)) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, text);
        }
        assertThat(Files.readString(COMMITTED))
                .as("differs; run this test with -Dopenapi.write=true and generate the web's types again")
                .isEqualTo(text);
    }
}

package com.prescripto.audit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.testing.Api;
import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.devstack.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's description, which needs no server to be given. {@code -Dopenapi.write=true} writes the committed one anew. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiIT {

    private static final Path COMMITTED = Path.of("../contracts/src/main/resources/http/audit.openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static EventTopic topic;
    private static AuditService service;

    @BeforeAll
    static void start() {
        topic = EventTopic.named("127.0.0.1:1", "away");
        service = AuditService.start(topic, new PostgresServer("jdbc:postgresql://127.0.0.1:1/away", "nobody", ""));
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void the_committed_description_is_true() throws IOException {
        var description = (ObjectNode) new Api(service).get("/v3/api-docs").json();
        // Where this one happens to run.
        description.remove("servers");
        var text = JSON.writeValueAsString(JSON.treeToValue(description, Object.class)) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, text);
        }
        assertThat(Files.readString(COMMITTED))
                .as("differs; run this test with -Dopenapi.write=true")
                .isEqualTo(text);
    }

    @Test
    void it_can_be_read_in_a_browser() {
        var api = new Api(service);
        var page = api.get("/swagger-ui.html");
        assertThat(page.status()).isEqualTo(302);
        assertThat(api.get(page.header("Location")).body()).contains("swagger-ui");
    }
}

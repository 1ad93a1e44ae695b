package com.prescripto.devstack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonTests {

    @Test
    void maps_lists_numbers_and_texts_keep_their_order_and_kind() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("name", "redis");
        value.put("ports", List.of(1, 2));
        value.put("up", true);
        value.put("log", java.nio.file.Path.of("/var/log"));
        assertThat(Json.write(value))
                .isEqualTo("{\"name\":\"redis\",\"ports\":[1,2],\"up\":true,\"log\":\"/var/log\"}");
    }

    @Test
    void a_text_cannot_break_out_of_its_quotes() {
        assertThat(Json.write("a\"b\\c\nd\te")).isEqualTo("\"a\\\"b\\\\c\\nd\\u0009e\"");
    }

    @Test
    void nothing_is_null() {
        assertThat(Json.write(null)).isEqualTo("null");
    }
}

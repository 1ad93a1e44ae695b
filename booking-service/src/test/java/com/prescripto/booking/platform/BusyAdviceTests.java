package com.prescripto.booking.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.outbox.OutboxFull;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BusyAdviceTests {

    @RestController
    static class Full {
        @PostMapping("/change")
        void change() {
            throw new OutboxFull("appointments", "apt_1");
        }
    }

    private final MockMvcTester web = MockMvcTester.of(
            List.of(new Full()),
            builder -> builder.setControllerAdvice(new BusyAdvice(), new ProblemAdvice())
                    .build());

    @Test
    void what_cannot_be_done_now_is_a_503_that_says_when_to_come_back_and_nothing_about_us() {
        assertThat(web.post().uri("/change"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader(HttpHeaders.RETRY_AFTER, "2")
                .bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).asString().isEqualTo("/problems/busy"))
                .doesNotHavePath("$.detail");
    }
}

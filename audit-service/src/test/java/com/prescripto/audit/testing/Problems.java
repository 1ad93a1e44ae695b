package com.prescripto.audit.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** What every refusal looks like. */
public final class Problems {

    private Problems() {}

    /** A problem of RFC 9457 with this status and type, tied to its request. */
    public static void assertProblem(Api.Answer answer, int status, String type) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("correlation").asString()).isEqualTo(answer.header("X-Correlation-Id"));
    }
}

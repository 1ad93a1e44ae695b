package com.prescripto.audit.platform;

import static com.prescripto.audit.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.prescripto.audit.testing.Api;
import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TokenIssuer;
import com.prescripto.devstack.PostgresServer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessIT {

    private static final String TRAIL = "/api/audit";

    private static EventTopic topic;
    private static TokenIssuer booking;
    private static AuditService service;
    private static Api api;

    @BeforeAll
    static void start() {
        topic = EventTopic.create();
        booking = new TokenIssuer();
        service = AuditService.start(topic, AuditService.database(), "prescripto.booking.url=" + booking.url());
        api = new Api(service);
        Awaitility.await().until(() -> api.get("/actuator/health/readiness").status() == 200);
    }

    @AfterAll
    static void stop() {
        service.close();
        booking.close();
        topic.close();
    }

    @Test
    void an_admin_may_read() {
        assertThat(get(booking.token("ADMIN")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATIENT", "DOCTOR", "SYSTEM_", "admin", ""})
    void any_other_role_may_not(String role) {
        assertProblem(get(booking.token(role)), 403, "forbidden");
    }

    @Test
    void without_a_token_nobody_gets_in() {
        var answer = api.get(TRAIL);
        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertProblem(api.call("POST", TRAIL, "{}", "Content-Type", "application/json"), 401, "unauthenticated");
    }

    @Test
    void a_token_that_is_not_quite_right_is_none() throws JOSEException {
        var yesterday = Date.from(Instant.now().minusSeconds(86_400));
        for (var token : List.of(
                booking.token("ADMIN", claims -> claims.expirationTime(yesterday)),
                booking.token("ADMIN", claims -> claims.issuer("somebody-else")),
                booking.token("ADMIN", claims -> claims.audience("somebody-else")),
                booking.token("ADMIN", claims -> claims.audience((String) null)),
                TokenIssuer.token("ADMIN", "JWT", booking.key(), claims -> {}),
                TokenIssuer.token("ADMIN", "at+jwt", TokenIssuer.newKey(), claims -> {}),
                booking.token("ADMIN") + "x",
                unsigned(),
                signedWithThePublicKey(),
                "nonsense")) {
            assertProblem(get(token), 401, "unauthenticated");
        }
    }

    @Test
    void a_tool_may_read_with_the_service_password_and_only_with_it() {
        assertThat(basic("system", AuditService.SERVICE_PASSWORD).status()).isEqualTo(200);
        assertProblem(basic("system", "wrong"), 401, "unauthenticated");
        assertProblem(basic("system", ""), 401, "unauthenticated");
        assertProblem(basic("admin", AuditService.SERVICE_PASSWORD), 401, "unauthenticated");
    }

    @Test
    void without_a_service_password_no_tool_gets_in() {
        try (var closed = AuditService.start(topic, AuditService.database(), "prescripto.services.password=")) {
            var answer = new Api(closed).get(TRAIL, "Authorization", Api.basic("system", ""));
            assertProblem(answer, 401, "unauthenticated");
        }
    }

    @Test
    void a_token_cannot_be_judged_while_booking_service_is_away() {
        var gone = new TokenIssuer();
        var token = gone.token("ADMIN");
        gone.close();
        try (var waiting = AuditService.start(topic, AuditService.database(), "prescripto.booking.url=" + gone.url())) {
            var answer = new Api(waiting).get(TRAIL, "Authorization", "Bearer " + token);
            assertProblem(answer, 503, "busy");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        }
    }

    @Test
    void who_cannot_be_written_down_is_not_even_refused() {
        var away = new PostgresServer("jdbc:postgresql://127.0.0.1:1/nobody", "nobody", "nothing");
        try (var waiting = AuditService.start(topic, away, "prescripto.booking.url=" + booking.url())) {
            var answer = new Api(waiting).get(TRAIL, "Authorization", "Bearer " + booking.token("PATIENT"));
            assertProblem(answer, 503, "busy");
        }
    }

    @Test
    void no_other_origin_is_let_in() {
        var preflight = api.call(
                "OPTIONS", TRAIL, "", "Origin", "https://elsewhere.example", "Access-Control-Request-Method", "GET");
        assertThat(preflight.status()).isEqualTo(401);
        var answer = api.get(
                TRAIL, "Origin", "https://elsewhere.example", "Authorization", "Bearer " + booking.token("ADMIN"));
        for (var reply : List.of(preflight, answer)) {
            assertThat(reply.http().headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        }
    }

    @Test
    void answers_are_not_kept_and_not_framed() {
        var answer = get(booking.token("ADMIN"));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.http().headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void health_and_metrics_are_open(String path) {
        assertThat(api.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator", "/actuator/env", "/actuator/prometheus", "/env", "/health", "/prometheus", "/"})
    void nothing_else_of_the_machinery_shows(String path) {
        assertProblem(api.get(path), 401, "unauthenticated");
        assertProblem(api.get(path, "Authorization", "Bearer " + booking.token("ADMIN")), 404, "not-found");
    }

    private static Api.Answer get(String token) {
        return api.get(TRAIL, "Authorization", "Bearer " + token);
    }

    private static Api.Answer basic(String user, String password) {
        return api.get(TRAIL, "Authorization", Api.basic(user, password));
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer("prescripto")
                .audience("prescripto")
                .claim("role", "ADMIN")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
    }

    private static String unsigned() {
        return new PlainJWT(claims()).serialize();
    }

    /** The old trick: the public key taken for a shared secret. */
    private static String signedWithThePublicKey() throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(booking.key().getKeyID())
                        .build(),
                claims());
        token.sign(new MACSigner(booking.key().toECPublicKey().getEncoded()));
        return token.serialize();
    }
}

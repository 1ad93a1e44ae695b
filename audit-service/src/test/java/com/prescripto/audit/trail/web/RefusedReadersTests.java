package com.prescripto.audit.trail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.trail.OwnEvent;
import com.prescripto.audit.trail.OwnEvents;
import com.prescripto.contracts.EventContracts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;

/** Who was refused is told, and cannot fill the trail by it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedReadersTests {

    private final List<OwnEvent> counted = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T10:00:30Z");
    private final RefusedReaders readers = new RefusedReaders(
            new OwnEvents() {
                @Override
                public void add(OwnEvent event) {
                    throw new AssertionError("refusals are counted");
                }

                @Override
                public void count(OwnEvent event) {
                    counted.add(event);
                }

                @Override
                public List<OwnEvent> due(Instant at, int most) {
                    return List.of();
                }

                @Override
                public void forget(UUID id) {}
            },
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            });

    @Test
    void who_asked_for_what_and_about_whom_is_told_as_the_contract_says() {
        var patient = id("pat");
        var visit = id("apt");
        var request = request("/api/audit/export");
        request.addParameter("patient", patient);
        request.addParameter("appointment", visit);
        readers.refused(signedIn("DOCTOR", "doc_0193569a-1c00-7000-8000-000000000001"), request);
        assertThat(counted).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("ACCESS_REFUSED");
            assertThat(event.actor().role()).isEqualTo("DOCTOR");
            assertThat(event.subject()).isEqualTo("doc_0193569a-1c00-7000-8000-000000000001");
            assertThat(event.data())
                    .containsEntry("path", "/api/audit/export")
                    .containsEntry("patientIds", List.of(patient))
                    .containsEntry("appointmentIds", List.of(visit));
            assertThat(violations(event)).isEmpty();
        });
    }

    @Test
    void nothing_that_was_made_up_is_told() {
        var request = request("/api/audit/Meera%20Nair/x/" + id("pat") + "/a/b/c/d/e/f");
        request.addParameter("patient", "Meera Nair");
        readers.refused(signedIn("moon", id("pat")), request);
        assertThat(counted).singleElement().satisfies(event -> {
            assertThat(event.actor().role()).isEqualTo("ANONYMOUS");
            assertThat(event.data()).containsEntry("path", "/api/audit/{}/x/{}/a/b/{}");
            assertThat(violations(event)).isEmpty();
        });
    }

    @Test
    void a_flood_is_a_few_lines_and_hides_nobody_of_another_role() {
        for (int i = 0; i < 100; i++) {
            readers.refused(signedIn("PATIENT", id("pat")), request("/api/audit"));
        }
        readers.refused(signedIn("DOCTOR", "doc_0193569a-1c00-7000-8000-000000000001"), request("/api/audit"));
        assertThat(new HashSet<>(subjects())).hasSize(RefusedReaders.MOST_OF_A_ROLE + 2);
        assertThat(subjects()).endsWith("many", "doc_0193569a-1c00-7000-8000-000000000001");
        assertThat(counted)
                .hasSize(101)
                .allSatisfy(event -> assertThat(violations(event)).isEmpty());

        now = now.plus(Duration.ofMinutes(1));
        var late = id("pat");
        readers.refused(signedIn("PATIENT", late), request("/api/audit"));
        assertThat(subjects()).endsWith(late);
    }

    private List<String> subjects() {
        return counted.stream().map(OwnEvent::subject).toList();
    }

    /** The store adds how often and until when. */
    private static List<String> violations(OwnEvent event) {
        var data = new TreeMap<>(event.data());
        data.put("times", 1);
        data.put("until", event.at().toString());
        return EventContracts.violations(event.type(), JsonMapper.shared().writeValueAsString(data));
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private static Authentication signedIn(String role, String person) {
        return new JwtAuthenticationToken(Jwt.withTokenValue("token")
                .header("alg", "ES256")
                .subject(id("acc"))
                .claim("role", role)
                .claim("person", person)
                .build());
    }

    private static String id(String kind) {
        return kind + "_" + UUID.randomUUID();
    }
}

package com.prescripto.booking.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller;
import com.prescripto.booking.People;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every path the service maps, asked for by everybody. Who may is written down here a second time and on purpose: a new
 * path fails this test until somebody has decided who it is for.
 */
class PathRolesIT extends BookingServer {

    private enum Who {
        NOBODY_KNOWN,
        PATIENT,
        DOCTOR,
        ADMIN,
        SERVICE
    }

    private static final Set<Who> EVERYBODY = Set.of(Who.values());

    /** In the order of asking: the first that fits counts. */
    private static final Map<String, Set<Who>> ALLOWED = new LinkedHashMap<>();

    static {
        ALLOWED.put("GET /api/clinic", EVERYBODY);
        ALLOWED.put("GET /api/specialties", EVERYBODY);
        ALLOWED.put("GET /api/languages", EVERYBODY);
        ALLOWED.put("GET /api/doctors", EVERYBODY);
        ALLOWED.put("GET /api/doctors/**", EVERYBODY);
        ALLOWED.put("GET /api/photos/*", EVERYBODY);
        ALLOWED.put("GET /api/calendars/*", EVERYBODY);
        ALLOWED.put("POST /api/accounts", EVERYBODY);
        ALLOWED.put("POST /api/address-confirmations", EVERYBODY);
        ALLOWED.put("POST /api/password-resets", EVERYBODY);
        ALLOWED.put("POST /api/password-resets/completion", EVERYBODY);
        ALLOWED.put("* /api/subscriptions/*", EVERYBODY);
        ALLOWED.put("* /api/unsubscribe/*", EVERYBODY);
        ALLOWED.put("POST /api/payments/razorpay/webhook", EVERYBODY);
        ALLOWED.put("POST /api/sessions", EVERYBODY);
        ALLOWED.put("POST /api/sessions/refresh", EVERYBODY);
        ALLOWED.put("DELETE /api/sessions/current", EVERYBODY);
        ALLOWED.put("GET /.well-known/jwks.json", EVERYBODY);
        ALLOWED.put("GET /v3/api-docs*", EVERYBODY);
        ALLOWED.put("GET /v3/api-docs/**", EVERYBODY);
        ALLOWED.put("GET /swagger-ui*", EVERYBODY);
        ALLOWED.put("GET /actuator/health", EVERYBODY);
        ALLOWED.put("GET /actuator/health/**", EVERYBODY);
        ALLOWED.put("GET /actuator/prometheus", EVERYBODY);
        ALLOWED.put("* /api/me", Set.of(Who.PATIENT, Who.DOCTOR, Who.ADMIN));
        ALLOWED.put("* /api/me/**", Set.of(Who.PATIENT, Who.DOCTOR, Who.ADMIN));
        ALLOWED.put("* /api/patient/**", Set.of(Who.PATIENT));
        ALLOWED.put("* /api/appointments", Set.of(Who.PATIENT));
        ALLOWED.put("* /api/appointments/**", Set.of(Who.PATIENT));
        ALLOWED.put("* /api/doctor/**", Set.of(Who.DOCTOR));
        ALLOWED.put("* /api/admin/**", Set.of(Who.ADMIN));
        ALLOWED.put("* /internal/**", Set.of(Who.SERVICE));
        ALLOWED.put("* /actuator", Set.of());
        ALLOWED.put("* /error", Set.of());
    }

    @LocalServerPort
    private int port;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings = List.of();

    private final Map<Who, Caller> callers = new EnumMap<>(Who.class);

    @BeforeEach
    void everybody() {
        var people = People.of(port);
        var service = Base64.getEncoder()
                .encodeToString(("notification-service:" + SERVICE_PASSWORD).getBytes(StandardCharsets.UTF_8));
        callers.put(Who.NOBODY_KNOWN, people.anybody());
        callers.put(Who.PATIENT, people.patient().caller());
        callers.put(Who.DOCTOR, people.doctor().caller());
        callers.put(Who.ADMIN, people.admin().caller());
        callers.put(Who.SERVICE, people.anybody().with("Authorization", "Basic " + service));
    }

    @Test
    void every_path_is_open_to_those_it_is_for_and_closed_to_everybody_else() {
        var wrong = new ArrayList<String>();
        for (var mapped : mapped()) {
            var allowed = allowed(mapped);
            callers.forEach((who, caller) -> {
                var answer = caller.send(mapped.substring(0, mapped.indexOf(' ')), concrete(mapped), "");
                var refused = switch (answer.problem()) {
                    case "unauthenticated" -> answer.status() == 401;
                    case "forbidden" -> answer.status() == 403;
                    default -> false;
                };
                var line = "%s by %s: %d %s".formatted(mapped, who, answer.status(), answer.problem());
                if (refused == allowed.contains(who)) {
                    wrong.add(line);
                } else if (refused && (answer.status() == 403) != knows(mapped, who)) {
                    wrong.add(line + ", which says the wrong thing");
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_nobody_mapped_is_closed() {
        callers.forEach((who, caller) -> {
            for (var path : List.of("/", "/api", "/api/secret", "/api/doctorsx", "/actuator/env", "/h2-console")) {
                assertThat(caller.get(path).status())
                        .as("%s by %s", path, who)
                        .isEqualTo(knows("GET " + path, who) ? 403 : 401);
            }
        });
    }

    @Test
    void a_path_written_in_another_way_is_not_open() {
        var patient = callers.getOrDefault(Who.PATIENT, Caller.to(port));
        for (var path : List.of(
                "/api/admin/doctors/",
                "//api/admin/doctors",
                "/api/./admin/doctors",
                "/api/doctors/../admin/doctors",
                "/api/doctors/%2e%2e/admin/doctors",
                "/api/admin/doctors;x=1",
                "/API/ADMIN/DOCTORS",
                "/api%2fadmin/doctors")) {
            assertThat(patient.get(path).status()).as(path).isIn(400, 401, 403, 404);
        }
    }

    @Test
    void a_wrong_service_password_opens_nothing() {
        var guess = Base64.getEncoder().encodeToString("notification-service:guess".getBytes(StandardCharsets.UTF_8));
        var nobody = Base64.getEncoder().encodeToString("notification-service:".getBytes(StandardCharsets.UTF_8));
        for (var credentials : List.of(guess, nobody)) {
            var answer = Caller.to(port)
                    .with("Authorization", "Basic " + credentials)
                    .get("/internal/appointments/x/notice");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("unauthenticated");
        }
    }

    private Set<String> mapped() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(path -> info.getMethodsCondition().getMethods().isEmpty()
                                ? Stream.of("GET " + path)
                                : info.getMethodsCondition().getMethods().stream()
                                        .map(method -> method.name() + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Who> allowed(String mapped) {
        var matcher = new AntPathMatcher();
        return ALLOWED.entrySet().stream()
                .filter(entry -> matcher.match(entry.getKey(), mapped.replaceAll("[{}]", "")))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError("nobody has decided who " + mapped + " is for"));
    }

    /** Whether a caller is somebody to the part of the service a path belongs to. */
    private static boolean knows(String mapped, Who who) {
        return switch (who) {
            case NOBODY_KNOWN -> false;
            case SERVICE -> mapped.contains(" /internal/");
            case PATIENT, DOCTOR, ADMIN -> !mapped.contains(" /internal/");
        };
    }

    private static String concrete(String mapped) {
        return mapped.substring(mapped.indexOf(' ') + 1)
                .replaceAll("\\{[^}]*}", "x")
                .replace("**", "x");
    }
}

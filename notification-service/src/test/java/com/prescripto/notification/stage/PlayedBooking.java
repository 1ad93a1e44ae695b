package com.prescripto.notification.stage;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays booking-service's internal endpoint over real HTTP, password and all. */
public final class PlayedBooking implements AutoCloseable {
    public static final String PASSWORD = "shared-by-the-services-of-this-test";

    private static final String CREDENTIALS = "Basic "
            + Base64.getEncoder().encodeToString(("notification-service:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    /** So long ago, whatever the day of the test, that nobody is to be reminded of it. */
    private static final Instant START = Instant.parse("2015-11-24T05:00:00Z");

    private static final Instant END = START.plus(Duration.ofMinutes(30));
    private static final Map<String, Object> DOCTOR =
            Map.of("id", "doc_1", "name", "Dr Asha Rao", "specialty", "Dermatology");

    private static final Map<String, Object> CLINIC = Map.of(
            "name",
            "Prescripto Clinic",
            "address",
            "17 Church Street",
            "phone",
            "+91 80 1234",
            "email",
            "care@prescripto.example");

    private final Map<String, Map<String, Object>> notices = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> accounts = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> agendas = new ConcurrentHashMap<>();
    private final ZoneId whereItIsMorning = whereItIs(8);
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final ECKey key = newKey();
    private final HttpServer server;
    private final Map<String, List<Long>> questions = new ConcurrentHashMap<>();
    private final Map<String, List<String>> traces = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> trail = new ConcurrentHashMap<>();
    private volatile Manner manner = Manner.HELPFUL;

    /** How booking-service feels. */
    public enum Manner {
        HELPFUL,
        /** Answers 503 to everything. */
        AWAY,
        /** Takes questions and does not answer. */
        SILENT
    }

    public PlayedBooking() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/internal/appointments/", this::answer);
        server.createContext("/internal/accounts/", this::answerOfAccount);
        server.createContext("/internal/trail/", this::takeDown);
        server.createContext("/internal/agendas/today", exchange -> answer(exchange, today()));
        server.createContext(
                "/internal/doctors/",
                exchange -> answer(
                        exchange, agendas.get(exchange.getRequestURI().getPath().split("/", -1)[3])));
        server.createContext("/.well-known/jwks.json", exchange -> {
            var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** An access token as booking-service signs them. */
    public String token(String role) {
        return token(role, "nobody");
    }

    /** An access token of the person with this id. */
    public String token(String role, String person) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer("prescripto")
                .audience("prescripto")
                .subject("acc_1")
                .claim("role", role)
                .claim("person", person)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        return token.serialize();
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("of-these-tests").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A booked visit of the person with this address; answers its id. */
    public String booked(String email) {
        var id = "apt_" + UUID.randomUUID();
        booked(id, email, 1);
        return id;
    }

    /** The same visit at a later version, such as a hold that was confirmed. */
    public void booked(String appointmentId, String email, long version) {
        notices.put(appointmentId, notice(appointmentId, email, version, "BOOKED"));
    }

    /** The same visit, moved by the patient at this moment: two days on for every move. */
    public void moved(String appointmentId, String email, long version, Instant at) {
        var moves = version - 1;
        var notice = notice(appointmentId, email, version, "BOOKED");
        notice.put("start", local(START.plus(Duration.ofDays(2 * moves))));
        notice.put("end", local(END.plus(Duration.ofDays(2 * moves))));
        notice.put(
                "lastMove",
                Map.of(
                        "by",
                        "PATIENT",
                        "at",
                        at.toString(),
                        "from",
                        Map.of("start", local(START.plus(Duration.ofDays(2 * (moves - 1)))), "doctor", DOCTOR)));
        notices.put(appointmentId, notice);
    }

    /** The same visit, cancelled. */
    public void cancelled(String appointmentId, String email, String by) {
        cancelled(appointmentId, email, 2, by);
    }

    /** The same visit, cancelled at this version. */
    public void cancelled(String appointmentId, String email, long version, String by) {
        var notice = notice(appointmentId, email, version, "CANCELLED");
        notice.put("cancelledBy", by);
        notice.put("cancellation", Map.of("code", "OTHER", "refundPercent", 100));
        notices.put(appointmentId, notice);
    }

    /** A hold of the person with this address, whose time is over; answers its id. */
    public String lapsed(String email, boolean bookedAgain) {
        var id = "apt_" + UUID.randomUUID();
        var notice = notice(id, email, 2, "LAPSED");
        notice.put("start", local(Instant.now().plus(Duration.ofDays(7))));
        notice.put("bookedAgain", bookedAgain);
        notices.put(id, notice);
        return id;
    }

    /** The same visit, with a bill that stands like this, on 600 rupees. */
    public void billed(String appointmentId, String email, String status, String... amounts) {
        var notice = notice(appointmentId, email, 1, "BOOKED");
        var bill = new LinkedHashMap<String, Object>();
        bill.put("status", status);
        for (var amount : amounts) {
            bill.put(amount, Map.of("amount", 60_000, "currency", "INR"));
        }
        notice.put("payment", bill);
        notices.put(appointmentId, notice);
    }

    /** A visit tomorrow at half past ten, where it is between three and four in the afternoon now; answers its id. */
    public String tomorrow(String email) {
        return tomorrow(email, 10);
    }

    /** The same, at half past that hour. */
    public String tomorrow(String email, int hour) {
        var id = "apt_" + UUID.randomUUID();
        var zone = whereItIs(15);
        var start = LocalDate.now(zone).plusDays(1).atTime(hour, 30).atZone(zone);
        var notice = notice(id, email, 1, "BOOKED");
        notice.put("zone", zone.getId());
        notice.put("start", start.toOffsetDateTime().toString());
        notice.put("end", start.plusMinutes(30).toOffsetDateTime().toString());
        notices.put(id, notice);
        return id;
    }

    /** A doctor with so many visits from noon on, where it is between eight and nine in the morning now; answers the id. */
    public String busyToday(String email, int visits) {
        var id = "doc_" + UUID.randomUUID();
        var noon = LocalDate.now(whereItIsMorning).atTime(12, 0).atZone(whereItIsMorning);
        var agenda = new LinkedHashMap<String, Object>();
        agenda.put("doctor", Map.of("id", id, "name", "Dr Asha Rao", "email", email));
        agenda.put("date", noon.toLocalDate().toString());
        agenda.put("zone", whereItIsMorning.getId());
        agenda.put("wanted", true);
        agenda.put(
                "visits",
                IntStream.range(0, visits)
                        .mapToObj(each -> noon.plusMinutes(30L * each))
                        .map(start -> Map.of(
                                "start",
                                start.toOffsetDateTime().toString(),
                                "end",
                                start.plusMinutes(30).toOffsetDateTime().toString(),
                                "visitType",
                                "Consultation",
                                "patient",
                                "M. I."))
                        .toList());
        agenda.put("clinic", CLINIC);
        agendas.put(id, agenda);
        return id;
    }

    private Map<String, Object> today() {
        return Map.of(
                "date",
                LocalDate.now(whereItIsMorning).toString(),
                "zone",
                whereItIsMorning.getId(),
                "doctors",
                List.copyOf(agendas.keySet()));
    }

    /** Zones reach from twelve hours behind Greenwich to fourteen ahead: it is every hour somewhere. */
    private static ZoneId whereItIs(int hour) {
        int ahead = hour - Instant.now().atOffset(ZoneOffset.UTC).getHour();
        int within = ahead > 14 ? ahead - 24 : ahead < -12 ? ahead + 24 : ahead;
        return ZoneId.of("Etc/GMT%+d".formatted(-within));
    }

    /** The patient of this visit wants no reminders any more; a link for it comes with every notice. */
    public void withoutReminders(String appointmentId, String email) {
        notices.computeIfPresent(appointmentId, (id, notice) -> {
            var changed = new LinkedHashMap<>(notice);
            changed.put("patient", patient(email, false));
            return changed;
        });
    }

    /** A new patient's account with this address, not confirmed yet; answers its id. */
    public String account(String email) {
        var id = "acc_" + UUID.randomUUID();
        var notice = new LinkedHashMap<String, Object>();
        notice.put("accountId", id);
        notice.put("version", 1);
        notice.put("role", "PATIENT");
        notice.put("name", "Meera <Iyer>");
        notice.put("email", email);
        notice.put("addressConfirmed", false);
        notice.put("passwordSetAt", START.toString());
        notice.put("zone", ZONE.getId());
        notice.put("clinic", Map.of("name", "Prescripto Clinic", "address", "17 Church Street", "phone", "+91 80"));
        accounts.put(id, notice);
        return id;
    }

    /** The same account at another version, with something else about it. */
    public void account(String id, long version, String name, Object value) {
        accounts.computeIfPresent(id, (same, notice) -> {
            var changed = new LinkedHashMap<>(notice);
            changed.put("version", version);
            changed.put(name, value);
            return changed;
        });
    }

    public void behave(Manner value) {
        manner = value;
    }

    /** When it was asked about an appointment: milliseconds of a clock that only goes forward. */
    public List<Long> questionsAbout(String appointmentId) {
        return questions.getOrDefault(appointmentId, List.of());
    }

    /** The trace contexts it was asked about an appointment in. */
    public List<String> tracesAbout(String appointmentId) {
        return traces.getOrDefault(appointmentId, List.of());
    }

    /** What it was told of a parked message, for the audit trail. */
    public List<JsonNode> decisionsOn(String parkedId) {
        return trail.getOrDefault(parkedId, List.of());
    }

    /** What it was told of refusals, for the audit trail. */
    public List<JsonNode> refusals() {
        return trail.getOrDefault("refusals", List.of());
    }

    private void takeDown(HttpExchange exchange) throws IOException {
        if (!CREDENTIALS.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, Map.of("type", "/problems/unauthenticated"));
        } else if (manner != Manner.HELPFUL) {
            reply(exchange, 503, Map.of("type", "/problems/busy"));
        } else {
            var path = exchange.getRequestURI().getPath();
            var told = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
            trail.computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), id -> new CopyOnWriteArrayList<>())
                    .add(told);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answerOfAccount(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().split("/", -1);
        var account = accounts.get(path[3]);
        if (!CREDENTIALS.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, Map.of("type", "/problems/unauthenticated"));
        } else if (account == null) {
            reply(exchange, 404, Map.of("type", "/problems/not-found"));
        } else if (path[4].equals("links")) {
            var wanted = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
            reply(
                    exchange,
                    200,
                    Map.of("token", "secret-" + wanted.get("purpose").asString()));
        } else {
            reply(exchange, 200, account);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().split("/", -1);
        var appointmentId = path.length == 5 ? path[3] : "";
        questions
                .computeIfAbsent(appointmentId, id -> new CopyOnWriteArrayList<>())
                .add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
        traces.computeIfAbsent(appointmentId, id -> new CopyOnWriteArrayList<>())
                .add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
        var notice = notices.get(appointmentId);
        answer(exchange, notice == null || path[4].equals("notice") ? notice : sameDay(notice));
    }

    private void answer(HttpExchange exchange, @Nullable Map<String, Object> answer) throws IOException {
        if (!CREDENTIALS.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, Map.of("type", "/problems/unauthenticated"));
            return;
        }
        switch (manner) {
            case AWAY -> reply(exchange, 503, Map.of("type", "/problems/busy"));
            case SILENT -> {} // the connection stays open until the server stops
            case HELPFUL -> {
                if (answer == null) {
                    reply(exchange, 404, Map.of("type", "/problems/not-found"));
                } else {
                    reply(exchange, 200, answer);
                }
            }
        }
    }

    /** Of the same person on the same day; days begin where dates do, and all visits here have one zone. */
    private Map<String, Object> sameDay(Map<String, Object> notice) {
        return Map.of(
                "appointments",
                notices.values().stream()
                        .filter(other -> other != notice && "BOOKED".equals(other.get("status")))
                        .filter(other -> Objects.equals(other.get("patient"), notice.get("patient")))
                        .filter(other -> day(other).equals(day(notice)))
                        .map(other -> String.valueOf(other.get("appointmentId")))
                        .toList());
    }

    private static String day(Map<String, Object> notice) {
        return String.valueOf(notice.get("start")).substring(0, 10);
    }

    private static void reply(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        var bytes = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders()
                .add("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, Object> notice(String id, String email, long version, String status) {
        var notice = new LinkedHashMap<String, Object>();
        notice.put("appointmentId", id);
        notice.put("version", version);
        notice.put("status", status);
        notice.put("start", local(START));
        notice.put("end", local(END));
        notice.put("zone", ZONE.getId());
        notice.put("visitType", Map.of("name", "Consultation", "minutes", 30, "payment", "AT_CLINIC"));
        notice.put("fee", Map.of("amount", 50_000, "currency", "INR"));
        notice.put("bookedAgain", false);
        notice.put("doctor", DOCTOR);
        notice.put("patient", patient(email, true));
        notice.put("clinic", CLINIC);
        return notice;
    }

    private static Map<String, Object> patient(String email, boolean reminders) {
        return Map.of(
                "id",
                "pat_1",
                "name",
                "Meera <Iyer>",
                "email",
                email,
                "reminders",
                reminders,
                "reminderToken",
                "acc_1.reminders.seal");
    }

    private static String local(Instant at) {
        return at.atZone(ZONE).toOffsetDateTime().toString();
    }
}

package com.prescripto.notification.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentNotice.VisitType;
import com.prescripto.notification.appointments.AppointmentStatus;
import com.prescripto.notification.appointments.CancellationCode;
import com.prescripto.notification.appointments.DoneBy;
import com.prescripto.notification.appointments.NoticeFixture;
import com.prescripto.notification.appointments.PaymentMode;
import com.prescripto.notification.platform.Answer;
import com.prescripto.notification.platform.BookingProperties;
import com.prescripto.notification.platform.BookingService;
import com.prescripto.notification.platform.ServiceProperties;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HttpAppointmentNoticesTests {
    private static final String REPLY = """
            {"appointmentId": "apt_1", "version": 2, "status": "CANCELLED",
             "start": "2026-11-24T10:30:00+05:30", "end": "2026-11-24T11:00:00+05:30", "zone": "Asia/Kolkata",
             "visitType": {"name": "Consultation", "minutes": 30, "payment": "PREPAY"},
             "fee": {"amount": 50000, "currency": "INR"}, "cancelledBy": "DOCTOR",
             "cancellation": {"code": "DOCTOR_ILL", "refundPercent": 50},
             "lastMove": {"by": "ADMIN", "at": "2026-11-23T07:30:00.123Z",
              "from": {"start": "2026-11-23T09:00:00+05:30",
               "doctor": {"id": "doc_2", "name": "Dr Jo Lee", "specialty": "Dermatology"}}},
             "payment": {"status": "REFUNDING", "method": "ONLINE", "paid": {"amount": 50000, "currency": "INR"},
              "refunding": {"amount": 50000, "currency": "INR"}},
             "bookedAgain": true,
             "doctor": {"id": "doc_1", "name": "Dr Asha Rao", "specialty": "Dermatology"},
             "patient": {"id": "pat_1", "name": "Meera Iyer", "email": "meera@example.org",
              "reminders": false, "reminderToken": "token"},
             "clinic": {"name": "Prescripto Clinic", "address": "17 Church Street", "phone": "+91 80 1234 5678",
              "email": "care@prescripto.example"},
             "somethingNew": {"of": "tomorrow"}}
            """;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer booking;
    private volatile Handler handler = exchange -> reply(exchange, 200, REPLY);

    interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        booking = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        booking.setExecutor(Executors.newCachedThreadPool());
        booking.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            handler.handle(exchange);
        });
        booking.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        booking.stop(0);
    }

    @Test
    void a_reply_becomes_a_notice() {
        assertThat(found())
                .isEqualTo(new AppointmentNotice(
                        "apt_1",
                        2,
                        AppointmentStatus.CANCELLED,
                        NoticeFixture.aBookedVisit().notice().time(),
                        NoticeFixture.aBookedVisit().notice().zone(),
                        new VisitType("Consultation", Duration.ofMinutes(30), PaymentMode.PREPAY),
                        NoticeFixture.aBookedVisit().notice().fee(),
                        new AppointmentNotice.Cancellation(DoneBy.DOCTOR, CancellationCode.DOCTOR_ILL, 50, false),
                        new AppointmentNotice.Move(
                                DoneBy.ADMIN,
                                Instant.parse("2026-11-23T07:30:00.123Z"),
                                Instant.parse("2026-11-23T03:30:00Z"),
                                new AppointmentNotice.Doctor("doc_2", "Dr Jo Lee", "Dermatology")),
                        new AppointmentNotice.Payment(false, true),
                        true,
                        new AppointmentNotice.Doctor("doc_1", "Dr Asha Rao", "Dermatology"),
                        new AppointmentNotice.Patient("pat_1", "Meera Iyer", "meera@example.org", false, "token"),
                        new AppointmentNotice.Clinic(
                                "Prescripto Clinic",
                                "17 Church Street",
                                "+91 80 1234 5678",
                                "care@prescripto.example")));
    }

    @Test
    void we_ask_by_id_and_say_who_we_are() {
        find("apt_1/../../api");
        // notification-service:secret
        assertThat(requests)
                .containsExactly("GET /internal/appointments/apt_1%2F..%2F..%2Fapi/notice"
                        + " Basic bm90aWZpY2F0aW9uLXNlcnZpY2U6c2VjcmV0");
    }

    @Test
    void a_word_we_do_not_know_is_no_error() {
        answering(REPLY.replace("\"CANCELLED", "\"TELEPORTED")
                .replace("\"DOCTOR\"", "\"ROBOT\"")
                .replace("DOCTOR_ILL", "RAIN")
                .replace("PREPAY", "GOLD"));
        assertThat(found().status()).isEqualTo(AppointmentStatus.UNKNOWN);
        assertThat(found().visitType().payment()).isEqualTo(PaymentMode.UNKNOWN);
        assertThat(found().cancellation())
                .isEqualTo(new AppointmentNotice.Cancellation(DoneBy.UNKNOWN, CancellationCode.UNKNOWN, 50, false));
    }

    @Test
    void a_booked_visit_was_neither_cancelled_nor_moved() {
        answering(REPLY.replaceAll("(?s)\"cancelledBy\".*\"bookedAgain\": true,", "")
                .replace("CANCELLED", "BOOKED"));
        assertThat(found().status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(found().cancellation()).isNull();
        assertThat(found().lastMove()).isNull();
        assertThat(found().payment()).isNull();
        assertThat(found().bookedAgain()).isFalse();
    }

    @Test
    void what_need_not_be_said_of_a_cancellation_may_be_missing() {
        answering(REPLY.replace("\"code\": \"DOCTOR_ILL\",", ""));
        assertThat(found().cancellation())
                .isEqualTo(new AppointmentNotice.Cancellation(DoneBy.DOCTOR, CancellationCode.UNKNOWN, 50, false));
    }

    /** Money of a second payment that went back was never kept, and takes nothing from what is. */
    @ParameterizedTest
    @CsvSource({
        "UNPAID, 0, 0, 0, false, false",
        "PAID, 50000, 0, 0, true, false",
        "PAID, 50000, 50000, 0, true, true",
        "PARTLY_REFUNDED, 50000, 20000, 0, true, true",
        "REFUNDING, 50000, 0, 20000, true, true",
        "REFUNDING, 50000, 20000, 30000, false, true",
        "REFUNDED, 0, 50000, 0, false, true"
    })
    void a_bill_says_whether_money_is_kept_and_whether_some_goes_back(
            String status, long paid, long refunded, long refunding, boolean isKept, boolean isGoingBack) {
        var bill = """
                "payment": {"status": "%s", "paid": %s, "refunded": %s, "refunding": %s},
                """.formatted(status, money(paid), money(refunded), money(refunding));
        answering(REPLY.replaceAll("(?s)\"payment\": \\{\"status.*?}},", bill));
        assertThat(found().payment()).isEqualTo(new AppointmentNotice.Payment(isKept, isGoingBack));
    }

    private static String money(long amount) {
        return amount == 0 ? "null" : "{\"amount\": %d, \"currency\": \"INR\"}".formatted(amount);
    }

    @Test
    void an_unknown_appointment_is_unknown() {
        handler = exchange -> reply(exchange, 404, "{\"type\": \"/problems/not-found\"}");
        assertThat(find("apt_1")).isEqualTo(new Answer.Unknown<>());
    }

    @Test
    void an_appointment_of_somebody_who_was_forgotten_is_gone() {
        handler = exchange -> reply(exchange, 410, "");
        assertThat(find("apt_1").isGone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void any_other_refusal_is_worth_another_try(int status) {
        handler = exchange -> reply(exchange, status, "{}");
        assertThat(find("apt_1")).isEqualTo(new Answer.Unavailable<>("booking-service answered " + status));
    }

    @Test
    void a_redirect_is_not_followed_with_our_password() {
        handler = exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            reply(exchange, 302, "");
        };
        assertThat(find("apt_1")).isInstanceOf(Answer.Unavailable.class);
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "null", "{}", "{\"version\": \"many\"}"})
    void an_answer_that_cannot_be_read_is_worth_another_try(String body) {
        answering(body);
        assertThat(find("apt_1")).isInstanceOf(Answer.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\": \"CANCELLED\",",
                "\"zone\": \"Asia/Kolkata\",",
                "\"at\": \"2026-11-23T07:30:00.123Z\",",
                "\"email\": \"care@prescripto.example\"",
                "\"email\": \"meera@example.org\"",
                "\"amount\": 50000, \"currency\": \"INR\""
            })
    void an_answer_that_lacks_something_is_worth_another_try(String missing) {
        answering(REPLY.replace(missing, missing.endsWith(",") ? "" : "\"nothing\": 0"));
        assertThat(find("apt_1")).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void a_service_that_hangs_costs_us_the_read_timeout_and_no_more() {
        handler = exchange -> await();
        assertThat(find("apt_1", Duration.ofMillis(300)))
                .isEqualTo(new Answer.Unavailable<>("booking-service did not answer"));
    }

    @Test
    void a_service_that_is_away_is_worth_another_try() {
        booking.stop(0);
        assertThat(find("apt_1")).isEqualTo(new Answer.Unavailable<>("booking-service did not answer"));
    }

    private void answering(String body) {
        handler = exchange -> reply(exchange, 200, body);
    }

    private AppointmentNotice found() {
        return find("apt_1").fold(found -> found, () -> none(), why -> none());
    }

    private Answer<AppointmentNotice> find(String appointmentId) {
        return find(appointmentId, Duration.ofSeconds(20));
    }

    private Answer<AppointmentNotice> find(String appointmentId, Duration readTimeout) {
        var url = URI.create("http://127.0.0.1:" + booking.getAddress().getPort());
        var properties = new BookingProperties(url, Duration.ofSeconds(5), readTimeout);
        var service = new BookingService(RestClient.builder(), properties, new ServiceProperties("secret"));
        return new HttpAppointmentNotices(service).find(appointmentId);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static AppointmentNotice none() {
        throw new AssertionError("no notice");
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

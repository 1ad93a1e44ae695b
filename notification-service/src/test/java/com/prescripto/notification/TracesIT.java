package com.prescripto.notification;

import static com.prescripto.notification.inbox.EventFixture.booked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.devstack.TraceCollector;
import com.prescripto.notification.inbox.EventFixture;
import com.prescripto.notification.stage.Broker;
import com.prescripto.notification.stage.Mailbox;
import com.prescripto.notification.stage.PlayedBooking;
import com.prescripto.notification.stage.RunningService;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The trace of whoever booked goes on here: to booking-service, into the mail, and over OTLP to a real collector. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TracesIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Broker broker;
    private static PlayedBooking booking;
    private static Mailbox mailbox;
    private static TraceCollector collector;
    private static RunningService service;

    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final String meera = "meera." + UUID.randomUUID() + "@example.org";

    @BeforeAll
    static void start() throws IOException {
        broker = Broker.ofThisRun();
        booking = new PlayedBooking();
        mailbox = new Mailbox();
        collector = TraceCollector.start();
        var settings = RunningService.settings(broker, booking, mailbox.port());
        settings.put("management.opentelemetry.tracing.export.otlp.endpoint", collector.endpoint() + "/v1/traces");
        settings.put("management.opentelemetry.tracing.export.schedule-delay", "200ms");
        service = RunningService.start(settings);
        await().atMost(SOON).until(() -> broker.isListenedTo());
    }

    @AfterAll
    static void stop() {
        service.close();
        collector.close();
        mailbox.close();
        booking.close();
        broker.close();
    }

    @Test
    void a_mail_says_what_caused_it_and_its_spans_go_on_with_the_message() throws Exception {
        var appointment = booking.booked(meera);
        publish(booked(appointment));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(mailbox.mailsTo(meera)).hasSize(1));
        assertThat(mailbox.mailsTo(meera).get(0).getHeader("X-Correlation-ID")).containsExactly(trace);
        assertThat(booking.tracesAbout(appointment))
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked).startsWith("00-" + trace + "-"));
        await().atMost(SOON).untilAsserted(() -> {
            var spans = collector.of(trace);
            var received = spans.stream()
                    .filter(span -> span.parentId().equals("b7ad6b7169203331"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("it has not come yet"));
            assertThat(received.service()).isEqualTo("notification-service");
            assertThat(spans).anySatisfy(span -> {
                assertThat(span.parentId()).isEqualTo(received.id());
                assertThat(span.name()).isEqualTo("http get");
            });
        });
        assertThat(message(appointment)).isEqualTo(trace);
    }

    @Test
    void a_reminder_days_later_still_says_what_caused_it() throws Exception {
        publish(booked(booking.tomorrow(meera)).at(Instant.now().minus(Duration.ofDays(2))));

        // The booking itself, and the reminder, which no message leads to.
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(mailbox.mailsTo(meera)).hasSize(2));
        for (var mail : mailbox.mailsTo(meera)) {
            assertThat(mail.getHeader("X-Correlation-ID")).containsExactly(trace);
        }
    }

    @Test
    void what_is_no_trace_is_not_passed_on() throws Exception {
        var event = booked(booking.booked(meera));
        var message = MessageBuilder.fromMessage(event.message())
                .setHeader("cloudEvents_traceparent", "00-x\r\nBcc: eve@example.org")
                .build();
        broker.publish(event.type(), message);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(mailbox.mailsTo(meera)).hasSize(1));
        var mail = mailbox.mailsTo(meera).get(0);
        assertThat(mail.getHeader("X-Correlation-ID")).isNull();
        assertThat(mail.getHeader("Bcc")).isNull();
    }

    @Test
    void a_problem_names_its_trace() throws Exception {
        var answer = service.request(HttpRequest.newBuilder(service.uri("/api/messages/parked/nonsense"))
                .header("Authorization", "Bearer " + booking.token("ADMIN"))
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-00"));
        assertThat(answer.headers().firstValue("X-Correlation-Id")).hasValue(trace);
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/correlation")
                        .asString())
                .isEqualTo(trace);
        var refused = service.request(HttpRequest.newBuilder(service.uri("/api/messages"))
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-00"));
        assertThat(JsonMapper.shared()
                        .readTree(refused.body())
                        .at("/correlation")
                        .asString())
                .isEqualTo(trace);
    }

    /** As booking-service does: the event names its cause, the message its own way. */
    private void publish(EventFixture event) {
        var message = MessageBuilder.fromMessage(event.message())
                .setHeader("cloudEvents_correlationid", trace)
                .setHeader("cloudEvents_traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .setHeader("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .build();
        broker.publish(event.type(), message);
    }

    private String message(String appointment) throws Exception {
        var answer = service.request(HttpRequest.newBuilder(service.uri("/api/messages?appointment=" + appointment))
                .header("Authorization", "Bearer " + booking.token("ADMIN")));
        return JsonMapper.shared()
                .readTree(answer.body())
                .at("/items/0/correlationId")
                .asString("");
    }
}

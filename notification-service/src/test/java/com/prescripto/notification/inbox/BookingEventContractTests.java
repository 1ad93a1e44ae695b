package com.prescripto.notification.inbox;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.inbox.AccountEvent.AccountOpened;
import com.prescripto.notification.inbox.AccountEvent.ConfirmationRequested;
import com.prescripto.notification.inbox.AccountEvent.PasswordChanged;
import com.prescripto.notification.inbox.AccountEvent.ResetRequested;
import com.prescripto.notification.inbox.BookingEvent.AppointmentBooked;
import com.prescripto.notification.inbox.BookingEvent.AppointmentCancelled;
import com.prescripto.notification.inbox.BookingEvent.AppointmentLapsed;
import com.prescripto.notification.inbox.BookingEvent.AppointmentRescheduled;
import com.prescripto.notification.inbox.PaymentEvent.PaymentSucceeded;
import com.prescripto.notification.inbox.PaymentEvent.RefundStarted;
import com.prescripto.notification.inbox.PaymentEvent.Refunded;
import com.prescripto.notification.notifications.Fact;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our reading of the events against the contracts everybody shares. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BookingEventContractTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Class<? extends BookingEvent>> OURS = Map.ofEntries(
            entry("APPOINTMENT_BOOKED", AppointmentBooked.class),
            entry("APPOINTMENT_RESCHEDULED", AppointmentRescheduled.class),
            entry("APPOINTMENT_CANCELLED", AppointmentCancelled.class),
            entry("APPOINTMENT_LAPSED", AppointmentLapsed.class),
            entry("PAYMENT_SUCCESS", PaymentSucceeded.class),
            entry("PAYMENT_REFUND_STARTED", RefundStarted.class),
            entry("PAYMENT_REFUNDED", Refunded.class),
            entry("ACCOUNT_OPENED", AccountOpened.class),
            entry("ADDRESS_CONFIRMATION_REQUESTED", ConfirmationRequested.class),
            entry("PASSWORD_RESET_REQUESTED", ResetRequested.class),
            entry("PASSWORD_CHANGED", PasswordChanged.class));

    private static final Envelope ENVELOPE = new Envelope(UUID.randomUUID(), "", 1, EventFixture.HAPPENED, null);
    private static final Map<Boolean, String> ABOUT = Map.of(true, "accountId", false, "appointmentId");

    private final BookingEventReader reader = new BookingEventReader(JSON);

    record Sample(String type, Resource file) {
        @Override
        public String toString() {
            return type + " " + file.getFilename();
        }
    }

    static List<Sample> samples() throws IOException {
        return OURS.keySet().stream()
                .flatMap(type -> Arrays.stream(files("events/" + type + "/v1/samples/*.json"))
                        .map(file -> new Sample(type, file)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_read(Sample sample) throws IOException {
        var json = JSON.readTree(sample.file().getInputStream());
        var event =
                reader.read(message(sample.type(), json)).fold((envelope, body) -> body, () -> none(), why -> none());
        assertThat(event).isInstanceOf(OURS.get(sample.type()));
        var told = event.tells(ENVELOPE);
        assertThat(told.map(Fact::appointmentId))
                .isIn(
                        Optional.empty(),
                        Optional.of(json.get(ABOUT.get(event instanceof AccountEvent))
                                .asString()));
        assertThat(event.version()).isEqualTo(json.get("version").asLong());
    }

    @Test
    void every_type_has_samples() throws IOException {
        assertThat(samples()).extracting(Sample::type).containsAll(OURS.keySet());
    }

    @Test
    void we_use_only_fields_the_contract_promises() {
        OURS.forEach((type, shape) -> assertThat(required("events/" + type + "/v1/schema.json"))
                .as(type)
                .containsAll(components(shape)));
    }

    @Test
    void we_use_only_headers_the_contract_promises() {
        assertThat(required("events/envelope.schema.json")).contains("id", "type", "dataschema", "time");
    }

    @Test
    void every_other_type_of_the_contract_is_none_of_our_business() throws IOException {
        var others = Arrays.stream(files("events/*/v1/schema.json"))
                .map(BookingEventContractTests::type)
                .filter(type -> !OURS.containsKey(type))
                .toList();
        assertThat(others)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(reader.read(message(type, JSON.createObjectNode())))
                        .isEqualTo(new Reading.NotOurs()));
    }

    /** The envelope's sample, as headers, around the given body. */
    private static org.springframework.amqp.core.Message message(String type, JsonNode body) {
        var message = MessageBuilder.withBody(JSON.writeValueAsBytes(body)).build();
        tree("events/envelope.sample.json")
                .properties()
                .forEach(attribute -> message.getMessageProperties()
                        .setHeader(
                                "cloudEvents_" + attribute.getKey(),
                                attribute.getValue().asString()));
        message.getMessageProperties().setHeader("cloudEvents_type", type);
        message.getMessageProperties()
                .setHeader("cloudEvents_dataschema", "/contracts/events/" + type + "/v1/schema.json");
        return message;
    }

    private static List<String> required(String schema) {
        return tree(schema)
                .get("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** What may be missing is marked so, and is not relied on. */
    private static List<String> components(Class<? extends BookingEvent> shape) {
        return Arrays.stream(shape.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private static String type(Resource schema) {
        try {
            return Pattern.compile("/events/([A-Z_]+)/v1/")
                    .matcher(schema.getURL().getPath())
                    .results()
                    .map(match -> match.group(1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static JsonNode tree(String path) {
        try (var file = files(path)[0].getInputStream()) {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new AssertionError(path, unreadable);
        }
    }

    private static Resource[] files(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
        } catch (IOException unreadable) {
            throw new AssertionError(pattern, unreadable);
        }
    }

    private static BookingEvent none() {
        throw new AssertionError("no event");
    }
}

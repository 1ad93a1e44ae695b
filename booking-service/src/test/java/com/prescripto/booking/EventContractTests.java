package com.prescripto.booking;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.prescripto.booking.appointments.AppointmentEvent;
import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.outbox.Broker;
import com.prescripto.booking.outbox.Envelope;
import com.prescripto.booking.outbox.OutboxEntry;
import com.prescripto.contracts.EventContracts;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** This service and the contracts hold each other: every event has a contract, every contract an event. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventContractTests {

    // As the service writes: what is absent is not there.
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @Test
    void every_sample_becomes_an_event_and_the_event_becomes_the_sample() throws ReflectiveOperationException {
        for (var event : events().entrySet()) {
            for (var sample : EventContracts.samples(event.getKey()).entrySet()) {
                var read = JSON.readValue(sample.getValue(), event.getValue());
                assertThat(JSON.readTree(JSON.writeValueAsString(read)))
                        .as("%s %s", event.getKey(), sample.getKey())
                        .isEqualTo(JSON.readTree(sample.getValue()));
            }
        }
    }

    @Test
    void every_event_has_a_contract_and_every_contract_an_event() throws ReflectiveOperationException {
        // What audit-service tells of itself is for it to prove.
        var ours = EventContracts.types().stream().filter(type -> !type.startsWith("AUDIT_"));
        assertThat(ours).containsExactlyInAnyOrderElementsOf(events().keySet());
    }

    @Test
    void the_attributes_keep_to_the_envelope() {
        var entry = new OutboxEntry(
                "0193569a-1c00-7abc-8000-00000000000a",
                1,
                "APPOINTMENT_BOOKED",
                "apt_0193569a-1c00-7000-8000-000000000001",
                NOW,
                "PATIENT",
                "pat_0193569a-1c00-7000-8000-000000000003",
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
                "{}",
                EnumSet.allOf(Broker.class));
        assertThat(EventContracts.envelopeViolations(JSON.writeValueAsString(Envelope.of(entry))))
                .isEmpty();
    }

    /** Every event this service can tell, by the name it gives itself. */
    private static Map<String, Class<? extends DomainEvent>> events() throws ReflectiveOperationException {
        var found = new HashMap<String, Class<? extends DomainEvent>>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackagesOf(AppointmentEvent.class, BookingApplication.class);
        List<JavaClass> events = classes.stream()
                .filter(one -> one.isAssignableTo(DomainEvent.class) && !one.isInterface())
                .toList();
        for (var event : events) {
            var type = event.reflect().asSubclass(DomainEvent.class);
            var blank = type.getDeclaredConstructors()[0];
            blank.setAccessible(true);
            var arguments = new Object[blank.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                var parameter = blank.getParameterTypes()[i];
                if (parameter == long.class) {
                    arguments[i] = 1L;
                } else if (parameter == int.class) {
                    arguments[i] = 1;
                } else if (parameter == boolean.class) {
                    arguments[i] = false;
                } else if (parameter == List.class) {
                    arguments[i] = List.of();
                }
            }
            found.put(((DomainEvent) blank.newInstance(arguments)).type(), type);
        }
        return found;
    }
}

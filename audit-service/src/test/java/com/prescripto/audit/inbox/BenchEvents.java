package com.prescripto.audit.inbox;

import com.prescripto.audit.testing.TestEvent;
import com.prescripto.contracts.EventContracts;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as booking-service tells them: ids in the order of time, the data of the contract's own sample without its line
 * breaks, a trace of its own for each. Each is about another appointment; the patients of a large clinic book again and again.
 */
final class BenchEvents {

    private static final String TYPE = "APPOINTMENT_BOOKED";
    private static final String APPOINTMENT = "apt_0193569a-1c00-7000-8000-000000000001";
    private static final String PATIENT = "pat_0193569a-1c00-7000-8000-000000000003";
    private static final String DATA = JsonMapper.shared()
            .readTree(EventContracts.samples(TYPE).values().iterator().next())
            .toString();
    private static final List<String> PATIENTS =
            Stream.generate(() -> "pat_" + id()).limit(50_000).toList();

    private BenchEvents() {}

    static List<TestEvent> some(int count) {
        return IntStream.range(0, count).mapToObj(index -> one()).toList();
    }

    private static TestEvent one() {
        var random = ThreadLocalRandom.current();
        var subject = "apt_" + id();
        var patient = PATIENTS.get(random.nextInt(PATIENTS.size()));
        var trace =
                HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
        var span = HexFormat.of().toHexDigits(random.nextLong());
        return TestEvent.about(subject, 1)
                .with("id", id().toString())
                .with("actorid", patient)
                .with("correlationid", trace)
                // Nobody collects spans, as is the default.
                .with("traceparent", "00-" + trace + "-" + span + "-00")
                .withData(DATA.replace(APPOINTMENT, subject).replace(PATIENT, patient));
    }

    /** A UUID of version 7. */
    private static UUID id() {
        var random = ThreadLocalRandom.current();
        return new UUID(
                System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000),
                0x8000000000000000L | random.nextLong() >>> 2);
    }
}

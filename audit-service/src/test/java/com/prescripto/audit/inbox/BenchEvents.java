package com.prescripto.audit.inbox;

import com.prescripto.audit.testing.TestEvent;
import com.prescripto.contracts.EventContracts;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Events as booking-service tells them: ids in the order of time, and the data of the contract's own sample. */
final class BenchEvents {

    private static final String TYPE = "APPOINTMENT_BOOKED";
    private static final String APPOINTMENT = "apt_0193569a-1c00-7000-8000-000000000001";
    private static final String PATIENT = "pat_0193569a-1c00-7000-8000-000000000003";
    private static final String DATA =
            EventContracts.samples(TYPE).values().iterator().next();

    private BenchEvents() {}

    static List<TestEvent> some(int count) {
        return IntStream.range(0, count).mapToObj(index -> one()).toList();
    }

    private static TestEvent one() {
        var subject = "apt_" + id();
        var patient = "pat_" + UUID.randomUUID();
        return TestEvent.about(subject, 1)
                .with("id", id().toString())
                .with("actorid", patient)
                .with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00")
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

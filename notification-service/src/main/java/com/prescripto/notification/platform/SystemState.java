package com.prescripto.notification.platform;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * How this service and the servers behind it are, now. Answers within {@link #PATIENCE}, whatever hangs: what has not
 * answered by then is said to hang.
 */
@Component
class SystemState {

    static final Duration PATIENCE = Duration.ofMillis(1_500);

    enum State {
        UP,
        /** It said no, or cannot be reached. */
        DOWN,
        /** It says nothing. */
        HANGS,
        /** It is not used. */
        OFF
    }

    /** @param millis how long it took to answer; of one that hangs, how long it was waited for */
    record PartState(String name, State state, long millis) {}

    record Now(
            String version, Instant startedAt, Instant checkedAt, List<PartState> parts, Map<String, Double> figures) {}

    private final Map<String, Watched<Boolean>> parts = new LinkedHashMap<>();
    private final List<Watched<Map<String, Double>>> figures = new ArrayList<>();
    private final Clock clock;

    SystemState(
            Collection<SystemPart> parts,
            Collection<SystemFigures> figures,
            @Qualifier("applicationTaskExecutor") Executor executor,
            Clock clock) {
        this.clock = clock;
        parts.stream()
                .sorted(Comparator.comparing(SystemPart::name))
                .forEach(part ->
                        this.parts.put(part.name(), new Watched<>(() -> isUp(part), part.freshFor(), executor)));
        figures.forEach(each -> this.figures.add(new Watched<>(each::read, Duration.ofSeconds(2), executor)));
    }

    Now now() {
        // All are asked before the first is waited for.
        parts.values().forEach(Watched::ask);
        figures.forEach(Watched::ask);
        var states = new ArrayList<PartState>();
        parts.forEach((name, part) -> states.add(stateOf(name, part)));
        var numbers = new TreeMap<String, Double>();
        figures.forEach(
                each -> each.answerWithin(PATIENCE).map(Watched.Answer::value).ifPresent(numbers::putAll));
        return new Now(version(), startedAt(), clock.instant(), states, numbers);
    }

    private static boolean isUp(SystemPart part) throws Exception {
        part.ask();
        return true;
    }

    private static PartState stateOf(String name, Watched<Boolean> part) {
        return part.answerWithin(PATIENCE)
                .map(answer -> new PartState(name, stateOf(answer), answer.millis()))
                .orElseGet(() -> new PartState(name, State.HANGS, PATIENCE.toMillis()));
    }

    private static State stateOf(Watched.Answer<Boolean> answer) {
        if (answer.value() != null) {
            return State.UP;
        }
        return answer.failure() instanceof SystemPart.SwitchedOff ? State.OFF : State.DOWN;
    }

    /** Of the jar; there is none where the service does not run from one. */
    private static String version() {
        return Objects.requireNonNullElse(SystemState.class.getPackage().getImplementationVersion(), "unpacked");
    }

    private static Instant startedAt() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }
}

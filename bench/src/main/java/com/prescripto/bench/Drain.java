package com.prescripto.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * RabbitMQ and Kafka are away while visits are booked, and come back. In every other round booking-service is killed (kill -9) as
 * soon as it has begun to tell what waited. Either way each booking must be one row and one mail in the end.
 */
public final class Drain {

    private static final List<String> BROKERS = List.of("rabbitmq", "kafka");
    private static final String SERVICE = "booking-service";

    private final Running running;
    private final Options options;
    private final Nodes nodes;
    private final Outbox outbox;
    private final int facts;
    private final int perSecond;
    private final int lease;
    private final String run = Long.toString(System.nanoTime(), 36);

    private Drain(Running running, Options options) {
        this.running = running;
        this.options = options;
        this.nodes = new Nodes(running);
        this.outbox = new Outbox(running);
        this.facts = Math.min(1_200, options.number("facts", 1_000));
        this.perSecond = Math.min(20, options.number("rate", 20));
        this.lease = options.number("lease", 30);
    }

    /**
     * What one round led to, in seconds from the brokers' return, or from the kill.
     *
     * @param waiting facts at that moment
     * @param begun when the first was told everywhere; 0 when that was the moment of the kill
     * @param empty when all were
     * @param mailed when the last mail was taken
     */
    private record Round(boolean killed, long waiting, double begun, double empty, double mailed) {

        double perSecond() {
            return waiting / (empty - begun);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-7s %d facts waiting, told from %.1f to %.1f s: %.0f a second; last mail at %.1f s",
                    killed ? "killed" : "outage",
                    waiting,
                    begun,
                    empty,
                    perSecond(),
                    mailed);
        }
    }

    /** Runs {@code --rounds} of either kind; fails when a mail or a row is missing or twice. */
    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        var bench = new Drain(Running.of(options), options);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < 2 * options.number("rounds", 3); i++) {
            var round = bench.round(i);
            System.out.println(round);
            rounds.add(round);
        }
        var outages = rounds.stream().filter(round -> !round.killed).toList();
        var kills = rounds.stream().filter(round -> round.killed).toList();
        System.out.printf("%d visits a round, each with one mail and one row%n", bench.facts);
        report("after an outage, seconds until empty   ", outages, Round::empty);
        report("after an outage, facts a second        ", outages, Round::perSecond);
        report("after kill -9, seconds until empty     ", kills, Round::empty);
        report("after kill -9, until empty / lease     ", kills, round -> round.empty / bench.lease);
    }

    private static void report(String what, List<Round> rounds, ToDoubleFunction<Round> number) {
        System.out.println(what
                + Numbers.summary(rounds.stream().map(number::applyAsDouble).toList(), "%.1f"));
    }

    private Round round(int number) throws Exception {
        var killed = number % 2 == 1;
        var visits = new Visits(running, options, run + "-" + number, facts);
        outbox.await(size -> size == 0);
        var booked = bookWithoutBrokers(visits);
        var begin = Instant.now();
        var waiting = outbox.await(size -> size > 0);
        var left = outbox.await(size -> size < waiting);
        var begun = Instant.now();
        if (killed) {
            nodes.command(SERVICE, "kill");
            nodes.command(SERVICE, "start");
        }
        outbox.await(size -> size == 0);
        var empty = Instant.now();
        var mailed = latest(visits.told(booked), Told::mailedAt);
        var from = killed ? begun : begin;
        return new Round(
                killed, killed ? left : waiting, seconds(from, begun), seconds(from, empty), seconds(from, mailed));
    }

    /** They come back however the booking went, for others may need them. */
    private List<String> bookWithoutBrokers(Visits visits) throws Exception {
        for (var broker : BROKERS) {
            nodes.command(broker, "stop");
        }
        try {
            return Pace.steadily(facts, perSecond, visits::book);
        } finally {
            // At once, so that what waits does not find one of them much earlier than the other.
            Pace.steadily(BROKERS.size(), BROKERS.size(), broker -> start(BROKERS.get(broker)));
        }
    }

    private String start(String node) throws IOException, InterruptedException {
        nodes.command(node, "start");
        return node;
    }

    private static Instant latest(List<Told> told, Function<Told, Instant> when) {
        return told.stream().map(when).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }
}

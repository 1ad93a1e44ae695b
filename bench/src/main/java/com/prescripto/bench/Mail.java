package com.prescripto.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * From a booking to the moment a mail server takes its mail, under a steady load, as a ratio to what RabbitMQ alone needs for
 * a message meanwhile ({@link RawQueue}).
 */
public final class Mail {

    private final Running running;
    private final Options options;
    private final int times;
    private final int perSecond;
    private final String run = Long.toString(System.nanoTime(), 36);

    private Mail(Running running, Options options) {
        this.running = running;
        this.options = options;
        this.perSecond = Math.min(20, options.number("rate", 10));
        this.times = perSecond * Math.min(60, options.number("seconds", 60));
    }

    /**
     * One round's milliseconds.
     *
     * @param alone of raw messages while nothing is booked
     * @param raw of raw messages between bookings
     * @param mails from bookings to their mails
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Round(double[] alone, double[] raw, double[] mails) {

        double ratio() {
            return Numbers.percentile(mails, 99) / Numbers.percentile(raw, 99);
        }

        @Override
        public String toString() {
            return "mail %s  raw message %s  alone %s  ratio of p99 %s"
                    .formatted(summary(mails), summary(raw), summary(alone), "%.1f".formatted(ratio()));
        }

        private static String summary(double[] millis) {
            return String.format(
                    Locale.ROOT,
                    "p50 %.1f p99 %.1f ms",
                    Numbers.percentile(millis, 50),
                    Numbers.percentile(millis, 99));
        }
    }

    /** Runs {@code --rounds} after {@code --warm-up} rounds that do not count; fails when a mail or a row is missing or twice. */
    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        var bench = new Mail(Running.of(options), options);
        var warmUp = options.number("warm-up", 1);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < warmUp + options.number("rounds", 3); i++) {
            var round = bench.round(i);
            System.out.println((i < warmUp ? "warm-up " : "round   ") + round);
            if (i >= warmUp) {
                rounds.add(round);
            }
        }
        System.out.printf(
                "%d visits a round, %d a second, each with one mail and one row%n", bench.times, bench.perSecond);
        System.out.println("mail p99 ms         "
                + summary(rounds.stream().map(Round::mails).toList()));
        System.out.println(
                "raw message p99 ms  " + summary(rounds.stream().map(Round::raw).toList()));
        System.out.println("alone p99 ms        "
                + summary(rounds.stream().map(Round::alone).toList()));
        System.out.println("ratio of p99        "
                + Numbers.summary(rounds.stream().map(Round::ratio).toList(), "%.1f"));
    }

    private static String summary(List<double[]> rounds) {
        return Numbers.summary(
                rounds.stream().map(millis -> Numbers.percentile(millis, 99)).toList(), "%.1f");
    }

    /** Raw messages by themselves first; then visits and raw messages in turns. */
    private Round round(int number) throws Exception {
        var name = run + "-" + number;
        var visits = new Visits(running, options, name, times);
        try (var queue = RawQueue.open(running.rabbit(), name)) {
            var alone = Pace.steadily(times, perSecond, any -> queue.send());
            var raw = new ConcurrentLinkedQueue<Double>();
            var booked = new ConcurrentLinkedQueue<String>();
            var both = Pace.steadily(
                    2 * times,
                    2 * perSecond,
                    turn -> turn % 2 == 0 ? booked.add(visits.book(turn / 2)) : raw.add(queue.send()));
            if (both.size() != 2 * times) {
                throw new IllegalStateException("not all was done");
            }
            var told = visits.told(List.copyOf(booked));
            return new Round(
                    millis(alone),
                    millis(raw),
                    told.stream().mapToDouble(Told::millisToMail).toArray());
        }
    }

    private static double[] millis(Iterable<Double> values) {
        var all = new ArrayList<Double>();
        values.forEach(all::add);
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

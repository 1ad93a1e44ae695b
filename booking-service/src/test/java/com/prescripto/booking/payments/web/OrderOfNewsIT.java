package com.prescripto.booking.payments.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import com.prescripto.booking.Visits;
import com.prescripto.booking.outbox.ToldFacts;
import com.prescripto.booking.payments.Bills;
import com.prescripto.booking.payments.CoveringOrders;
import com.prescripto.booking.payments.NewsStory.Kind;
import com.prescripto.booking.payments.PaymentGateway;
import com.prescripto.booking.payments.razorpay.SandboxDesk;
import com.prescripto.devstack.RazorpayServer;
import com.prescripto.devstack.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Story 6 for the whole service: the sandbox tells by webhooks, patients and doctors act over HTTP, the store is the real
 * one, and what was told is read from Kafka. In memory all orders of the ten kinds are covered; here it is a few of them, such
 * that any three kinds occur in every order among themselves ({@code -Dnews.strength=4} and more take longer).
 */
class OrderOfNewsIT extends BookingServer {

    private static final int STRENGTH = Integer.getInteger("news.strength", 3);
    private static final int AT_ONCE = 4;
    private static final RazorpayServer ACCOUNT = TestServers.get().razorpay(TestServers.unique("news"));

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        properties.add("prescripto.payments.razorpay.key-id", ACCOUNT::keyId);
        properties.add("prescripto.payments.razorpay.key-secret", ACCOUNT::keySecret);
        properties.add("prescripto.payments.razorpay.webhook-secret", ACCOUNT::webhookSecret);
        properties.add("prescripto.payments.razorpay.base-url", ACCOUNT::url);
        // What becomes known, and when, is for the orders to say and not for the reconciler.
        properties.add("prescripto.payments.reconciler.first", () -> "6h");
        properties.add("prescripto.payments.reconciler.slowest", () -> "6h");
        properties.add("prescripto.payments.reconciler.watch", () -> "6h");
    }

    @LocalServerPort
    int port;

    @Autowired
    PaymentGateway gateway;

    @Autowired
    Bills bills;

    @Autowired
    MongoTemplate mongo;

    @Value("${spring.kafka.bootstrap-servers}")
    String kafka;

    @Test
    void news_in_any_order_and_said_twice_end_as_the_facts_say_and_are_told_once() throws Exception {
        var orders = CoveringOrders.of(List.of(Kind.values()), STRENGTH);
        var stage = new PlayedNews.Stage(new SandboxDesk(ACCOUNT), gateway, bills, mongo);
        stage.desk().holdWebhooksFor("http://127.0.0.1:" + port + "/api/payments/razorpay/webhook");
        stage.desk().letRefundsWait();
        try (var told = new ToldFacts(kafka)) {
            var parts = new ArrayList<Callable<List<PlayedNews>>>();
            for (int part = 0; part < AT_ONCE; part++) {
                var first = part;
                parts.add(() -> play(stage, orders, first));
            }
            for (var one : atOnce(parts)) {
                one.assertTold(told);
            }
        }
    }

    /** Every so many-th order, from the given one on: without a rival and with one, said once and twice by turns. */
    private List<PlayedNews> play(PlayedNews.Stage stage, List<List<Kind>> orders, int first) {
        var people = People.of(port);
        var played = new ArrayList<PlayedNews>();
        for (int i = first; i < orders.size(); i += AT_ONCE) {
            // New people now and then, so that nobody's sign-in runs out on a slow machine.
            var patient = people.patient();
            var doctor = PaidVisits.doctor(people);
            var slots = Visits.free(people.anybody(), doctor);
            var times = 1 + i / AT_ONCE % 2;
            for (var rival : List.of(List.<Person>of(), List.of(people.patient()))) {
                var cast = new PlayedNews.Cast(patient, doctor, rival);
                played.add(play(new PlayedNews(stage, cast, slots.get(rival.size())), orders.get(i), times));
            }
        }
        return played;
    }

    private static PlayedNews play(PlayedNews news, List<Kind> order, int times) {
        try {
            news.play(order, times);
            news.end();
            return news;
        } catch (AssertionError | RuntimeException wrong) {
            throw new AssertionError(order + " ended wrong", wrong);
        }
    }

    private static List<PlayedNews> atOnce(List<Callable<List<PlayedNews>>> parts) throws Exception {
        var threads = Executors.newFixedThreadPool(parts.size());
        try {
            var all = new ArrayList<PlayedNews>();
            for (var part : threads.invokeAll(parts)) {
                all.addAll(part.get());
            }
            assertThat(all).isNotEmpty();
            return all;
        } finally {
            threads.shutdown();
        }
    }
}

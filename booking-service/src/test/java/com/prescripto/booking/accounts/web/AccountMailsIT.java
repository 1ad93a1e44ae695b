package com.prescripto.booking.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller;
import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.accounts.LinkToken;
import com.prescripto.booking.accounts.OptionalMail;
import com.prescripto.booking.accounts.Subscription;
import com.prescripto.booking.kernel.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Confirming an address, a forgotten password and mails that are not wanted, over HTTP, on real servers. */
class AccountMailsIT extends BookingServer {

    private static final String NEW = "a loud yellow hill";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MongoTemplate mongo;

    private People people = People.of(0);
    private Person meera;

    @BeforeEach
    void open() {
        people = People.of(port);
        meera = people.patient();
    }

    @Test
    void who_forgot_the_password_sets_another_by_the_mailed_link_and_every_session_is_over() {
        var session = people.signIn(meera.email(), meera.password(), "PATIENT");
        var cookie = session.header("Set-Cookie").replaceAll(";.*", "");
        assertThat(linkFor("RESET_PASSWORD").status()).as("nobody has asked").isEqualTo(404);
        askForReset(meera.email());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(notice().json().has("resetAskedAt")).isTrue());

        var link = linkFor("RESET_PASSWORD");
        assertThat(Instant.parse(link.at("/expiresAt"))).isBefore(Instant.now().plus(Duration.ofMinutes(31)));
        var weak = complete(link.at("/token"), "password123");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.at("/errors/0/pointer")).isEqualTo("/password");
        var setAt = notice().at("/passwordSetAt");
        assertThat(complete(link.at("/token"), NEW).status()).isEqualTo(204);

        assertThat(people.signIn(meera.email(), meera.password(), "PATIENT").problem())
                .isEqualTo("wrong-credentials");
        assertThat(people.signIn(meera.email(), NEW, "PATIENT").status()).isEqualTo(200);
        var refreshed = people.anybody().with("Cookie", cookie).post("/api/sessions/refresh", "{\"app\": \"PATIENT\"}");
        assertThat(refreshed.problem()).isEqualTo("session-expired");
        var again = complete(link.at("/token"), "another loud hill");
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.problem()).isEqualTo("link-expired");
        assertThat(notice().json().has("resetAskedAt")).isFalse();
        assertThat(notice().at("/passwordSetAt")).isNotEqualTo(setAt);
        assertThat(notice().json().get("addressConfirmed").asBoolean())
                .as("the mail was read")
                .isTrue();
    }

    @Test
    void a_known_and_an_unknown_address_get_the_same_answer() {
        var known = askForReset(meera.email());
        var unknown = askForReset(People.email("nobody"));
        assertThat(known.text()).isEqualTo(unknown.text()).isEmpty();
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }

    @Test
    void who_asks_for_one_mail_after_another_has_to_wait() {
        for (int mail = 0; mail < 5; mail++) {
            askForReset(meera.email());
        }
        var refused = people.anybody().post("/api/password-resets", emailForm(meera.email()));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(people.signIn(meera.email(), meera.password(), "PATIENT").status())
                .isEqualTo(200);
    }

    @Test
    void an_address_is_confirmed_by_the_mailed_link() {
        assertThat(meera.caller().get("/api/me").json().get("addressConfirmed").asBoolean())
                .isFalse();
        assertThat(meera.caller().post("/api/me/address-confirmation", "").status())
                .isEqualTo(202);
        var token = linkFor("CONFIRM_ADDRESS").at("/token");
        assertThat(confirm(token).status()).isEqualTo(204);
        assertThat(confirm(token).status()).as("again").isEqualTo(204);
        assertThat(meera.caller().get("/api/me").json().get("addressConfirmed").asBoolean())
                .isTrue();
        assertThat(linkFor("CONFIRM_ADDRESS").status()).isEqualTo(404);
        assertThat(confirm("x".repeat(43)).problem()).isEqualTo("link-expired");
        assertThat(confirm("no token").problem()).isEqualTo("link-expired");
    }

    @Test
    void what_is_stored_and_told_holds_no_secret() {
        var token = linkFor("CONFIRM_ADDRESS").at("/token");
        var hash = LinkToken.parse(token).orElseThrow().hash();
        assertThat(mongo.findById(hash, Document.class, "mailedLinks"))
                .isNotNull()
                .asString()
                .doesNotContain(token);
        assertThat(mongo.findById(account().id().value(), Document.class, "accounts"))
                .isNotNull()
                .asString()
                .doesNotContain(token, meera.password());
    }

    @Test
    void mails_one_can_do_without_are_switched_off_and_on() {
        assertThat(preferences().text()).isEqualTo("{\"reminders\":true}");
        var off = meera.caller().patch("/api/me/preferences", "{\"reminders\": false, \"agenda\": false}");
        assertThat(off.text()).isEqualTo("{\"reminders\":false}");
        assertThat(preferences().text()).isEqualTo("{\"reminders\":false}");
        assertThat(meera.caller().patch("/api/me/preferences", "{}").text()).isEqualTo("{\"reminders\":false}");

        var doctor = people.doctor();
        assertThat(doctor.caller().get("/api/me/preferences").text()).isEqualTo("{\"agenda\":true}");
        assertThat(people.admin().caller().get("/api/me/preferences").text()).isEqualTo("{}");
    }

    @Test
    void one_click_in_a_mail_gives_up_its_kind_and_looking_changes_nothing() {
        var token = reminderToken();
        var looked = people.anybody().get("/api/unsubscribe/" + token);
        assertThat(looked.status()).isEqualTo(303);
        assertThat(looked.header("Location")).endsWith("/unsubscribe#" + token);
        assertThat(people.anybody().get("/api/subscriptions/" + token).text())
                .isEqualTo("{\"kind\":\"REMINDERS\",\"wanted\":true}");

        var click = people.anybody()
                .send(
                        "POST",
                        "/api/unsubscribe/" + token,
                        "application/x-www-form-urlencoded",
                        "List-Unsubscribe=One-Click".getBytes(StandardCharsets.UTF_8));
        assertThat(click.status()).isEqualTo(200);
        assertThat(preferences().text()).isEqualTo("{\"reminders\":false}");

        var undone = people.anybody().send("PUT", "/api/subscriptions/" + token, "{\"wanted\": true}");
        assertThat(undone.text()).isEqualTo("{\"kind\":\"REMINDERS\",\"wanted\":true}");
        assertThat(preferences().text()).isEqualTo("{\"reminders\":true}");
    }

    @Test
    void a_link_that_somebody_made_up_changes_nothing() {
        var forged = reminderToken().replaceFirst("[^.]{43}$", "x".repeat(43));
        for (var method : new String[] {"GET", "PUT"}) {
            var answer = people.anybody()
                    .send(method, "/api/subscriptions/" + forged, method.equals("PUT") ? "{\"wanted\": false}" : "");
            assertThat(answer.problem()).isEqualTo("link-expired");
        }
        assertThat(people.anybody().post("/api/unsubscribe/" + forged, "").status())
                .isEqualTo(410);
        assertThat(people.anybody().get("/api/unsubscribe/nonsense").status()).isEqualTo(410);
        assertThat(preferences().text()).isEqualTo("{\"reminders\":true}");
    }

    private Answer askForReset(String email) {
        var answer = people.anybody().post("/api/password-resets", emailForm(email));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer;
    }

    private static String emailForm(String email) {
        return "{\"email\": \"%s\"}".formatted(email);
    }

    private Answer complete(String token, String password) {
        var form = "{\"token\": \"%s\", \"password\": \"%s\"}";
        return people.anybody().post("/api/password-resets/completion", form.formatted(token, password));
    }

    private Answer confirm(String token) {
        return people.anybody().post("/api/address-confirmations", "{\"token\": \"%s\"}".formatted(token));
    }

    private Answer preferences() {
        return meera.caller().get("/api/me/preferences");
    }

    private Answer notice() {
        return service().get("/internal/accounts/" + account().id() + "/notice");
    }

    private Answer linkFor(String purpose) {
        return service()
                .post("/internal/accounts/" + account().id() + "/links", "{\"purpose\": \"%s\"}".formatted(purpose));
    }

    private String reminderToken() {
        return Subscription.of(account(), OptionalMail.REMINDERS).value();
    }

    private Account account() {
        return accounts.withEmail(new EmailAddress(meera.email())).orElseThrow();
    }

    private Caller service() {
        var credentials = Base64.getEncoder()
                .encodeToString(("notification-service:" + SERVICE_PASSWORD).getBytes(StandardCharsets.UTF_8));
        return people.anybody().with("Authorization", "Basic " + credentials);
    }
}

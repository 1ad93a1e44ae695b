package com.prescripto.booking.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.outbox.store.StoreFixture;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Commands that are sent twice, on the real store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OnceOnlyIT {

    private static final Actor ADMIN = new Actor(Role.ADMIN, "acc_1");

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T04:00:00Z"));
    private final AtomicInteger made = new AtomicInteger();
    private Optional<OnceOnly> onceOnly = Optional.empty();

    record Made(String name, int number) {}

    @BeforeEach
    void open() {
        var sent = new SentCommands(StoreFixture.fresh().mongo());
        onceOnly = Optional.of(new OnceOnly(sent, JsonMapper.builder().build(), RedisFixture.IDS, clock));
    }

    @Test
    void the_same_again_gives_the_same_answer_and_does_nothing() {
        var first = send(ADMIN, "key-1", "wish", this::make);
        var again = send(ADMIN, "key-1", "wish", this::make);
        assertThat(again).isEqualTo(first);
        assertThat(again.getHeaders().getLocation()).isEqualTo(URI.create("/made/1"));
        assertThat(made).hasValue(1);
    }

    @Test
    void another_wish_another_person_and_another_command_are_others() {
        send(ADMIN, "key-1", "wish", this::make);
        assertThatThrownBy(() -> send(ADMIN, "key-1", "another wish", this::make))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.IDEMPOTENCY_KEY_REUSED));
        send(new Actor(Role.ADMIN, "acc_2"), "key-1", "wish", this::make);
        once().answer(new CommandKey(ADMIN, "POST /other", "key-1"), "another wish", Made.class, this::make);
        assertThat(made).hasValue(3);
    }

    @Test
    void what_is_running_is_not_begun_again() {
        send(ADMIN, "key-1", "wish", () -> {
            assertStillRunning();
            return make();
        });
        assertThat(made).hasValue(1);
    }

    @Test
    void a_refusal_is_judged_afresh_and_so_is_what_broke() {
        for (var failure : List.of(new Refusal(ProblemType.EMAIL_TAKEN), new IllegalStateException("the store went"))) {
            assertThatThrownBy(() -> send(ADMIN, "key-1", "wish", () -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
        assertThat(send(ADMIN, "key-1", "wish", this::make).getStatusCode().value())
                .isEqualTo(201);
    }

    /** Nothing runs any more after it, as when the process is killed. */
    private static final class Death extends Error {}

    @Test
    void who_died_in_the_middle_is_replaced_in_a_while_and_by_one_only() {
        assertThatThrownBy(() -> send(ADMIN, "key-1", "wish", () -> {
                    throw new Death();
                }))
                .isInstanceOf(Death.class);
        clock.move(Duration.ofSeconds(14));
        assertStillRunning();
        clock.move(Duration.ofSeconds(1));
        send(ADMIN, "key-1", "wish", () -> {
            assertStillRunning();
            return make();
        });
        assertThat(send(ADMIN, "key-1", "wish", this::make).getBody()).isEqualTo(new Made("made", 1));
        assertThat(made).hasValue(1);
    }

    @Test
    void what_is_its_own_answer_is_found_and_nothing_is_kept_of_it() {
        var stored = new AtomicReference<@Nullable String>();
        Supplier<String> work = () -> {
            assertThatThrownBy(() -> makeOf("wish", stored, () -> "never")).isInstanceOf(Refusal.class);
            stored.set("made");
            return "made";
        };
        assertThat(makeOf("wish", stored, work)).isEqualTo("made");
        assertThat(makeOf("wish", stored, () -> "never")).isEqualTo("made");
        assertThatThrownBy(() -> makeOf("another wish", stored, () -> "never"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void who_died_after_storing_is_found_at_once_and_before_it_replaced_in_a_while() {
        var stored = new AtomicReference<@Nullable String>();
        assertThatThrownBy(() -> makeOf("wish", stored, () -> {
                    throw new Death();
                }))
                .isInstanceOf(Death.class);
        assertThatThrownBy(() -> makeOf("wish", stored, () -> "never")).isInstanceOf(Refusal.class);
        clock.move(Duration.ofSeconds(15));
        assertThat(makeOf("wish", stored, () -> "made")).isEqualTo("made");
        stored.set("made");
        assertThat(makeOf("wish", stored, () -> "never")).isEqualTo("made");
    }

    private String makeOf(String wish, AtomicReference<@Nullable String> stored, Supplier<String> work) {
        var key = new CommandKey(ADMIN, "POST /made", "key-1");
        return once().made(key, wish, () -> Optional.ofNullable(stored.get()), work);
    }

    @Test
    void one_who_was_replaced_does_not_put_an_answer_over_the_others() {
        send(ADMIN, "key-1", "wish", () -> {
            clock.move(Duration.ofMinutes(2));
            send(ADMIN, "key-1", "wish", this::make);
            return ResponseEntity.ok(new Made("late", 0));
        });
        assertThat(send(ADMIN, "key-1", "wish", this::make).getBody()).isEqualTo(new Made("made", 1));
    }

    @Test
    void after_a_day_a_key_is_new_again() {
        send(ADMIN, "key-1", "wish", this::make);
        clock.move(Duration.ofHours(24).plusSeconds(1));
        once().forgetOld();
        assertThat(send(ADMIN, "key-1", "another wish", this::make).getBody()).isEqualTo(new Made("made", 2));
    }

    private void assertStillRunning() {
        assertThatThrownBy(() -> send(ADMIN, "key-1", "wish", this::make))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.STILL_RUNNING));
    }

    private ResponseEntity<Made> send(Actor by, String key, String wish, Supplier<ResponseEntity<Made>> work) {
        return once().answer(new CommandKey(by, "POST /made", key), wish, Made.class, work);
    }

    private ResponseEntity<Made> make() {
        var number = made.incrementAndGet();
        return ResponseEntity.created(URI.create("/made/" + number)).body(new Made("made", number));
    }

    private OnceOnly once() {
        return onceOnly.orElseThrow();
    }
}

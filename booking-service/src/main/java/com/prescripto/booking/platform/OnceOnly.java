package com.prescripto.booking.platform;

import com.prescripto.booking.kernel.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a creating command once for each Idempotency-Key: who sends the same again within a day gets the answer of the
 * first time, and nothing is done. Another wish under the key is refused, and so is the same while it is being worked on.
 *
 * <p>A process may die in the middle. What has been running for longer than any command takes is then taken over by whoever
 * asks again, which means that the command begins anew: it must find what it had done before by an id that comes from the
 * key, and go on from there. A refusal has done nothing and is forgotten, so that the next try is judged afresh.
 */
@Component
public class OnceOnly {

    private static final Logger log = LoggerFactory.getLogger(OnceOnly.class);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SentCommands sent;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    OnceOnly(SentCommands sent, JsonMapper json, Ids ids, Clock clock) {
        this.sent = sent;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The answer to a command, given now or before.
     *
     * @param command the command's key, and what names it
     * @param wish what is asked for, without secrets: its hash is stored
     * @param type of the answer's body, which is stored
     * @throws Refusal when the key was used for another wish, or its command is still running
     */
    public <T> ResponseEntity<T> answer(
            CommandKey command, Object wish, Class<T> type, Supplier<ResponseEntity<T>> work) {
        var now = clock.instant();
        var run = new SentCommands.Run(command.id(), CommandKey.hash(json.writeValueAsString(wish)), ids.next(), now);
        return begin(run, now).map(answer -> replay(answer, type)).orElseGet(() -> work(run, work));
    }

    /** The stored answer; empty when it is ours to work. */
    private Optional<SentCommands.Answer> begin(SentCommands.Run run, Instant now) {
        if (sent.add(run)) {
            return Optional.empty();
        }
        var before = sent.find(run.id());
        if (before.isEmpty()) {
            throw stillRunning();
        }
        if (!before.get().run().wish().equals(run.wish())) {
            throw new Refusal(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        var answer = before.get().answer();
        if (answer != null) {
            return Optional.of(answer);
        }
        var given = before.get().run();
        if (given.since().plus(PATIENCE).isAfter(now) || !sent.takeOver(given, run)) {
            throw stillRunning();
        }
        return Optional.empty();
    }

    private <T> ResponseEntity<T> work(SentCommands.Run run, Supplier<ResponseEntity<T>> work) {
        ResponseEntity<T> answer;
        try {
            answer = work.get();
        } catch (Refusal refused) {
            sent.forget(run);
            throw refused;
        }
        // Any other failure may have come after something was done: the key stays, and is taken over in a while.
        try {
            var location = answer.getHeaders().getFirst("Location");
            sent.keep(
                    run,
                    new SentCommands.Answer(
                            answer.getStatusCode().value(), location, json.writeValueAsString(answer.getBody())));
        } catch (DataAccessException away) {
            log.warn("an answer could not be kept: {}", away.toString());
        }
        return answer;
    }

    private <T> ResponseEntity<T> replay(SentCommands.Answer answer, Class<T> type) {
        var again = ResponseEntity.status(answer.status());
        if (answer.location() != null) {
            again.header("Location", answer.location());
        }
        return again.body(json.readValue(answer.body(), type));
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetOld() {
        sent.forgetBefore(clock.instant().minus(REMEMBERED));
    }

    private static Refusal stillRunning() {
        return new Refusal(ProblemType.STILL_RUNNING).retryAfterSeconds(1);
    }
}

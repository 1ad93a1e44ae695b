package com.prescripto.booking.platform;

import com.prescripto.booking.kernel.Ids;
import java.time.Clock;
import java.time.Duration;
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
 * first time, and nothing is done. Another wish under the key is refused, and so is the same while it is being worked on,
 * by whichever instance of the service.
 *
 * <p>A process may die in the middle. What has been running for longer than any command takes is then taken over by whoever
 * asks again, which means that the command begins anew: it must find what it had done before by an id that comes from the
 * key, and go on from there. For the same reason whatever failed is forgotten, refused or broken, and the next try is
 * judged afresh.
 */
@Component
public class OnceOnly {

    private static final Logger log = LoggerFactory.getLogger(OnceOnly.class);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

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
        var run = run(command, wish);
        var before = begin(run);
        if (before.isPresent()) {
            var answer = before.get().answer();
            if (answer != null) {
                return replay(answer, type);
            }
            takeOver(before.get(), run);
        }
        var answer = unlessItFails(run, work);
        keep(run, answer);
        return answer;
    }

    /**
     * What a command makes, now or before. For what is itself the answer: no other is kept, only a hash of the wish.
     *
     * @param wish what is asked for, without secrets
     * @param made finds by the key what an earlier try has made
     * @throws Refusal when the key was used for another wish, or its command is still running
     */
    public <T> T made(CommandKey command, Object wish, Supplier<Optional<T>> made, Supplier<T> work) {
        var run = run(command, wish);
        var before = begin(run);
        if (before.isPresent()) {
            var found = made.get();
            if (found.isPresent()) {
                return found.get();
            }
            takeOver(before.get(), run);
        }
        return unlessItFails(run, work);
    }

    private SentCommands.Run run(CommandKey command, Object wish) {
        return new SentCommands.Run(
                command.id(), CommandKey.hash(json.writeValueAsString(wish)), ids.next(), clock.instant());
    }

    /** The same command when it was sent before; empty when it is ours to work. */
    private Optional<SentCommands.Sent> begin(SentCommands.Run run) {
        if (sent.add(run)) {
            return Optional.empty();
        }
        // Gone already? Then it failed this moment.
        var before = sent.find(run.id()).orElseThrow(OnceOnly::stillRunning);
        if (!before.run().wish().equals(run.wish())) {
            throw new Refusal(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return Optional.of(before);
    }

    private void takeOver(SentCommands.Sent before, SentCommands.Run run) {
        var given = before.run();
        if (given.since().plus(PATIENCE).isAfter(run.since()) || !sent.takeOver(given, run)) {
            throw stillRunning();
        }
    }

    private <T> T unlessItFails(SentCommands.Run run, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            forget(run);
            throw failed;
        }
    }

    /** When that fails too, the key is taken over in a while. */
    private void forget(SentCommands.Run run) {
        try {
            sent.forget(run);
        } catch (DataAccessException away) {
            log.warn("a command could not be forgotten: {}", away.toString());
        }
    }

    /** When that fails, the command begins anew for who asks again, and finds what it has done. */
    private void keep(SentCommands.Run run, ResponseEntity<?> answer) {
        try {
            var location = answer.getHeaders().getFirst("Location");
            sent.keep(
                    run,
                    new SentCommands.Answer(
                            answer.getStatusCode().value(), location, json.writeValueAsString(answer.getBody())));
        } catch (DataAccessException away) {
            log.warn("an answer could not be kept: {}", away.toString());
        }
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

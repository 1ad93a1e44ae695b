package com.prescripto.devstack.razorpay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.node.ObjectNode;

/** What is to go wrong with the next calls of an account's API. */
final class Faults {
    private static final long LONGER_THAN_ANY_CALLER_WAITS = 8_000;

    private final List<Fault> waiting = new ArrayList<>();

    /** What happens to a call. */
    enum Kind {
        /** Is answered with an error status. */
        FAIL,
        /** Is not answered for a long time, then cut off. */
        HANG,
        /** Is cut off without an answer. */
        DROP,
        /** Is answered, but late. */
        SLOW
    }

    /** Whether the call is carried out all the same. */
    enum When {
        BEFORE,
        AFTER
    }

    record Fault(String account, Pattern calls, Kind kind, When when, int status, long millis, int times) {
        Fault once() {
            return new Fault(account, calls, kind, when, status, millis, times - 1);
        }
    }

    /** A fault's effect on whoever waits for the answer: there is none. */
    static final class CutOff extends RuntimeException {
        CutOff() {
            super("cut off", null, false, false);
        }
    }

    synchronized void add(Account account, ObjectNode asked) {
        try {
            Kind kind = Kind.valueOf(Json.text(asked, "does", "FAIL").toUpperCase(Locale.ROOT));
            waiting.add(new Fault(
                    account.keyId(),
                    Pattern.compile(Json.text(asked, "calls", ".*")),
                    kind,
                    When.valueOf(Json.text(asked, "when", "BEFORE").toUpperCase(Locale.ROOT)),
                    (int) Json.number(asked, "status", 500),
                    Json.number(asked, "millis", kind == Kind.SLOW ? 1_000 : LONGER_THAN_ANY_CALLER_WAITS),
                    (int) Json.number(asked, "times", 1)));
        } catch (PatternSyntaxException e) {
            throw ApiError.badRequest("calls is no regular expression: " + e.getDescription(), "calls");
        } catch (IllegalArgumentException e) {
            throw ApiError.badRequest("does: FAIL, HANG, DROP, SLOW; when: BEFORE, AFTER", null);
        }
    }

    synchronized void clear(Account account) {
        waiting.removeIf(fault -> fault.account().equals(account.keyId()));
    }

    /** The fault that befalls a call, such as {@code POST /v1/orders}; each befalls as many as it was made for. */
    synchronized Optional<Fault> next(Account account, String call) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (fault.account().equals(account.keyId())
                    && fault.calls().matcher(call).matches()) {
                waiting.remove(i);
                if (fault.times() > 1) {
                    waiting.add(i, fault.once());
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /** Lets a fault have its effect: returns when the call goes on, throws when it does not. */
    static void strike(Fault fault) {
        switch (fault.kind()) {
            case FAIL -> throw ApiError.ofFault(fault.status());
            case DROP -> throw new CutOff();
            case HANG -> {
                sleep(fault.millis());
                throw new CutOff();
            }
            case SLOW -> sleep(fault.millis());
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

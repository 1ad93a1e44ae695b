package com.prescripto.booking.platform;

import java.time.Duration;

/** A server that this service works with, as the page about the system shows it. */
public interface SystemPart {

    /** Why nothing is asked. */
    class SwitchedOff extends RuntimeException {
        public SwitchedOff() {
            super("switched off", null, false, false);
        }
    }

    /** In capitals, such as {@code RABBITMQ}. */
    String name();

    /**
     * Asks it something small that it can only answer when it works. May take as long as it likes: nobody waits for it.
     *
     * @throws SwitchedOff when the service was told to do without it
     * @throws Exception when it does not work
     */
    void ask() throws Exception;

    /** How long an answer is good enough for whoever asks next. */
    default Duration freshFor() {
        return Duration.ofSeconds(2);
    }
}

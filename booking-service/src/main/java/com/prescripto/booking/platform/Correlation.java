package com.prescripto.booking.platform;

import java.util.Objects;
import org.slf4j.MDC;

/** The id that ties a request to its events, its log lines and the problem it was answered with. */
public final class Correlation {

    static final String KEY = "correlation";

    private Correlation() {}

    /** The running request's id; {@code none} outside a request. */
    public static String current() {
        return Objects.requireNonNullElse(MDC.get(KEY), "none");
    }
}

package com.prescripto.audit.trail.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Tells a refusal of what was sent from a database that cannot work just now. */
final class SqlFailures {

    /** Classes of SQLSTATE: data exception, integrity constraint violation, program limit exceeded (too deep, too long). */
    private static final Set<String> OF_DATA = Set.of("22", "23", "54");

    private SqlFailures() {}

    /** True when the same statement with the same values fails for ever. Whatever is not known to be so is worth another try. */
    static boolean lieInTheData(Throwable failure) {
        return sqlException(failure)
                .map(SQLException::getSQLState)
                .filter(state -> state.length() == 5 && OF_DATA.contains(state.substring(0, 2)))
                .isPresent();
    }

    /** PostgreSQL's own words, first line only: the rest may quote the row. */
    static String reason(Throwable failure) {
        return sqlException(failure)
                .map(sql -> "SQLSTATE " + sql.getSQLState() + ": " + firstLine(lastOf(sql)))
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    private static Optional<SQLException> sqlException(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    /** A batch's exception quotes the whole statement; the server's own hangs on it. */
    private static SQLException lastOf(SQLException sql) {
        var last = sql;
        for (var next = sql.getNextException(); next != null; next = next.getNextException()) {
            last = next;
        }
        return last;
    }

    private static String firstLine(SQLException sql) {
        return String.valueOf(sql.getMessage()).lines().findFirst().orElse("");
    }
}

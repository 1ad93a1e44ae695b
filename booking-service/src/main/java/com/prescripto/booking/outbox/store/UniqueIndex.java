package com.prescripto.booking.outbox.store;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;

/** Tells which unique index refused a write. */
public final class UniqueIndex {

    /** The index on {@code _id}. */
    public static final String ID = "_id_";

    private static final Pattern NAME = Pattern.compile("index: (\\S+)");

    private UniqueIndex() {}

    /** Name of the index; empty when the server did not say. */
    public static Optional<String> refused(DuplicateKeyException by) {
        var message = by.getMessage();
        if (message == null) {
            return Optional.empty();
        }
        var found = NAME.matcher(message);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}

package com.prescripto.booking.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers what differs. */
public final class FieldChanges {

    private final List<FieldChange> changes = new ArrayList<>();

    /** Notes a field if it says something else now. */
    public FieldChanges add(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, text(before), text(after)));
        }
        return this;
    }

    /** The same for each of several, named by their keys behind the field's name. */
    public FieldChanges addEach(String field, Map<String, String> before, Map<String, String> after) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> add(field + "." + key, before.get(key), after.get(key)));
        return this;
    }

    /** In the order in which they were noted. */
    public List<FieldChange> all() {
        return List.copyOf(changes);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

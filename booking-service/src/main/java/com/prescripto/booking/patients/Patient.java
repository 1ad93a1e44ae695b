package com.prescripto.booking.patients;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person who is treated. The address for mail is the account's.
 *
 * @param version 1 when registered, one more with every change
 * @param born absent until the patient says
 * @param erasedAt when all that says who it was was removed; the id stays
 */
public record Patient(
        PatientId id,
        long version,
        String name,
        @Nullable String phone,
        @Nullable LocalDate born,
        @Nullable Gender gender,
        @Nullable String address,
        Instant registeredAt,
        @Nullable Instant erasedAt) {

    private static final String NOBODY = "Erased patient";

    /** A patient after a change, with the fact that tells of it. */
    public record Change(Patient patient, Fact fact) {}

    /**
     * What to set; a field that is absent stays as it is.
     *
     * @param phone an empty one removes the number
     * @param address an empty one removes the address
     */
    public record Edit(
            @Nullable String name,
            @Nullable String phone,
            @Nullable LocalDate born,
            @Nullable Gender gender,
            @Nullable String address) {}

    /** A new patient, who is the one who registered. */
    static Change register(PatientId id, String name, Instant now) {
        var patient = new Patient(id, 1, name.strip(), null, null, null, null, now, null);
        var event = new PatientEvent.Registered(id.value());
        return new Change(patient, new Fact(event, new Actor(Role.PATIENT, id.value()), now));
    }

    /** The patient with the edit made; empty when it would change nothing. */
    Optional<Change> edit(Edit edit, Actor by, Instant now) {
        var changed = new Patient(
                id,
                version + 1,
                edit.name() == null ? name : edit.name().strip(),
                edit.phone() == null ? phone : orAbsent(edit.phone()),
                edit.born() == null ? born : edit.born(),
                edit.gender() == null ? gender : edit.gender(),
                edit.address() == null ? address : orAbsent(edit.address()),
                registeredAt,
                erasedAt);
        var fields = changed.differingFrom(this);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Change(changed, new Fact(new PatientEvent.Changed(id.value(), fields), by, now)));
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    /** The patient as nobody in particular; empty when they were erased before. */
    Optional<Change> erase(Actor by, Instant now) {
        if (isErased()) {
            return Optional.empty();
        }
        var nobody = new Patient(id, version + 1, NOBODY, null, null, null, null, registeredAt, now);
        return Optional.of(new Change(nobody, new Fact(new PatientEvent.Erased(id.value()), by, now)));
    }

    private List<String> differingFrom(Patient before) {
        var fields = new ArrayList<String>();
        note(fields, "name", name, before.name);
        note(fields, "phone", phone, before.phone);
        note(fields, "born", born, before.born);
        note(fields, "gender", gender, before.gender);
        note(fields, "address", address, before.address);
        return fields;
    }

    private static void note(List<String> fields, String field, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            fields.add(field);
        }
    }

    private static @Nullable String orAbsent(String text) {
        return text.isBlank() ? null : text.strip();
    }
}

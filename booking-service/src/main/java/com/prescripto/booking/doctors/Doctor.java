package com.prescripto.booking.doctors;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.FieldChange;
import com.prescripto.booking.kernel.FieldChanges;
import com.prescripto.booking.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person who can be booked. Holds nothing that the public must not see; the e-mail address is the account's.
 *
 * @param version 1 when added, one more with every change
 * @param name with the title: "Dr Asha Rao"
 * @param experienceYears whole years of practice
 * @param languages as people write them, with a capital, in the order the doctor prefers
 * @param fee of a consultation, unless the schedule says otherwise
 * @param photoUrl where browsers load the picture from
 * @param acceptingPatients whether new visits can be booked; visits already booked stay
 */
public record Doctor(
        DoctorId id,
        long version,
        String name,
        Specialty specialty,
        String degree,
        int experienceYears,
        String about,
        String address,
        List<String> languages,
        Money fee,
        @Nullable String photoUrl,
        boolean acceptingPatients,
        Instant addedAt) {

    private static final String TITLE = "Dr ";

    public Doctor {
        languages = Languages.spelled(languages);
    }

    /** A doctor after a change, with the fact that tells of it. */
    public record Change(Doctor doctor, Fact fact) {}

    /** What a new doctor's record says. */
    public record Profile(
            String name,
            Specialty specialty,
            String degree,
            int experienceYears,
            String about,
            String address,
            List<String> languages,
            Money fee) {}

    /** What to set; a field that is absent stays as it is. */
    public record Edit(
            @Nullable String name,
            @Nullable String degree,
            @Nullable Integer experienceYears,
            @Nullable String about,
            @Nullable String address,
            @Nullable List<String> languages,
            @Nullable Boolean acceptingPatients) {}

    /** A new doctor, who accepts patients. */
    static Change add(DoctorId id, Profile profile, Actor by, Instant now) {
        var doctor = new Doctor(
                id,
                1,
                titled(profile.name()),
                profile.specialty(),
                profile.degree().strip(),
                profile.experienceYears(),
                profile.about().strip(),
                profile.address().strip(),
                profile.languages(),
                profile.fee(),
                null,
                true,
                now);
        var event = new DoctorEvent.Added(id.value(), profile.specialty().name(), true);
        return new Change(doctor, new Fact(event, by, now));
    }

    /** The doctor with the edit made; empty when it would change nothing. */
    Optional<Change> edit(Edit edit, Actor by, Instant now) {
        return changeTo(
                new Doctor(
                        id,
                        version + 1,
                        edit.name() == null ? name : titled(edit.name()),
                        specialty,
                        edit.degree() == null ? degree : edit.degree().strip(),
                        edit.experienceYears() == null ? experienceYears : edit.experienceYears(),
                        edit.about() == null ? about : edit.about().strip(),
                        edit.address() == null ? address : edit.address().strip(),
                        edit.languages() == null ? languages : edit.languages(),
                        fee,
                        photoUrl,
                        edit.acceptingPatients() == null ? acceptingPatients : edit.acceptingPatients(),
                        addedAt),
                by,
                now);
    }

    /** The doctor with another photo; empty when it is the same. */
    Optional<Change> withPhoto(String url, Actor by, Instant now) {
        return changeTo(
                new Doctor(
                        id,
                        version + 1,
                        name,
                        specialty,
                        degree,
                        experienceYears,
                        about,
                        address,
                        languages,
                        fee,
                        url,
                        acceptingPatients,
                        addedAt),
                by,
                now);
    }

    /** A name with its title once, however it was typed: people write it with, without, with a dot. */
    static String titled(String typed) {
        var name = typed.strip().replaceAll("\\s+", " ").replaceFirst("(?i)^(dr\\.? |dr\\.)+", "");
        return TITLE + name;
    }

    private Optional<Change> changeTo(Doctor changed, Actor by, Instant now) {
        var fields = changed.differingFrom(this);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        var event = new DoctorEvent.Changed(id.value(), fields, changed.acceptingPatients, changed.changesFrom(this));
        return Optional.of(new Change(changed, new Fact(event, by, now)));
    }

    /** Of what differs, all that is no text of the doctor's own. */
    private List<FieldChange> changesFrom(Doctor before) {
        return new FieldChanges()
                .add("experienceYears", before.experienceYears, experienceYears)
                .add("languages", String.join(", ", before.languages), String.join(", ", languages))
                .add("acceptingPatients", before.acceptingPatients, acceptingPatients)
                .all();
    }

    private List<String> differingFrom(Doctor before) {
        var fields = new ArrayList<String>();
        note(fields, "name", name, before.name);
        note(fields, "degree", degree, before.degree);
        note(fields, "experienceYears", experienceYears, before.experienceYears);
        note(fields, "about", about, before.about);
        note(fields, "address", address, before.address);
        note(fields, "languages", languages, before.languages);
        note(fields, "photoUrl", photoUrl, before.photoUrl);
        note(fields, "acceptingPatients", acceptingPatients, before.acceptingPatients);
        return fields;
    }

    private static void note(List<String> fields, String field, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            fields.add(field);
        }
    }
}

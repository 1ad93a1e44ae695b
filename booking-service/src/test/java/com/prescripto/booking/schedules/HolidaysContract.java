package com.prescripto.booking.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store of holidays must do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class HolidaysContract {

    private static final Holiday CHRISTMAS = new Holiday(LocalDate.of(2026, 12, 25), "Christmas");
    private static final Holiday REPUBLIC_DAY = new Holiday(LocalDate.of(2027, 1, 26), "Republic Day");

    /** The store under test, empty. */
    protected abstract ClinicHolidays holidays();

    @Test
    void a_clinic_that_named_none_has_none() {
        assertThat(holidays().current()).isEqualTo(Holidays.NONE);
    }

    @Test
    void a_stored_list_comes_back_as_it_was_by_date() {
        var change = change(Holidays.NONE, REPUBLIC_DAY, CHRISTMAS);
        assertThat(holidays().save(change)).isTrue();
        assertThat(holidays().current()).isEqualTo(new Holidays(1, List.of(CHRISTMAS, REPUBLIC_DAY)));
        assertThat(holidays().save(change(change.after(), CHRISTMAS))).isTrue();
        assertThat(holidays().current()).isEqualTo(new Holidays(2, List.of(CHRISTMAS)));
    }

    @Test
    void of_two_who_began_from_the_same_version_one_wins() {
        assertThat(holidays().save(change(Holidays.NONE, CHRISTMAS))).isTrue();
        assertThat(holidays().save(change(Holidays.NONE, REPUBLIC_DAY))).isFalse();
        assertThat(holidays().current().items()).containsExactly(CHRISTMAS);
    }

    @Test
    void the_fact_tells_which_dates_came_and_went() {
        var before = new Holidays(3, List.of(CHRISTMAS));
        assertThat(change(before, REPUBLIC_DAY).fact().event())
                .isEqualTo(new Holidays.Changed("clinic", List.of(REPUBLIC_DAY.date()), List.of(CHRISTMAS.date())));
    }

    private static Holidays.Change change(Holidays from, Holiday... to) {
        return from.change(List.of(to), new Actor(Role.ADMIN, "acc_1"), Instant.parse("2026-11-23T04:00:00Z"));
    }
}

package com.prescripto.audit.trail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.audit.platform.Refusal;
import com.prescripto.audit.trail.TrailQuery.Cursor;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageTokenTests {

    @Property
    void a_cursor_comes_back_as_it_was(
            @ForAll @LongRange(max = 253_402_300_799_000_000L) long micros, @ForAll long high, @ForAll long low) {
        var time = Instant.EPOCH.plusSeconds(micros / 1_000_000).plusNanos(micros % 1_000_000 * 1_000);
        var cursor = new Cursor(time, new UUID(high, low));
        assertThat(PageToken.read(PageToken.write(cursor))).isEqualTo(cursor);
        assertThat(PageToken.write(cursor)).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!", "bm90IGEgY3Vyc29y", "MjAyNi0xMS0yM1QwNzozMDowMFo"})
    void what_is_not_a_cursor_is_refused(String token) {
        assertThatThrownBy(() -> PageToken.read(token)).isInstanceOf(Refusal.class);
    }
}

package com.prescripto.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxPropertiesTests {
    @Test
    void the_rungs_of_the_ladder_rise() {
        var second = Duration.ofSeconds(1);
        var minute = Duration.ofMinutes(1);
        assertThat(properties(List.of(second, minute)).retryDelays()).containsExactly(second, minute);
        assertThatThrownBy(() -> properties(List.of(minute, second))).hasMessageContaining("must rise");
        assertThatThrownBy(() -> properties(List.of(minute, minute))).hasMessageContaining("must rise");
    }

    private static InboxProperties properties(List<Duration> delays) {
        return new InboxProperties(delays, 8, 5, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(5));
    }
}

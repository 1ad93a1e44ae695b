package com.prescripto.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessTableTests {

    @Test
    void the_start_time_is_found_behind_a_name_with_spaces_and_brackets() {
        String stat = "42 (odd) name (x)) S 1 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 987654 11 12";
        assertThat(ProcessTable.startTicks(stat)).hasValue(987_654);
    }

    @Test
    void a_corpse_that_nobody_buried_has_ended() {
        String stat = "42 (java) Z 1 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 987654 11 12";
        assertThat(ProcessTable.startTicks(stat)).isEmpty();
    }

    @Test
    void this_process_runs_and_an_impossible_one_does_not() {
        assertThat(ProcessTable.startTicks(ProcessHandle.current().pid())).isPresent();
        assertThat(ProcessTable.startTicks(Long.MAX_VALUE)).isEmpty();
    }
}

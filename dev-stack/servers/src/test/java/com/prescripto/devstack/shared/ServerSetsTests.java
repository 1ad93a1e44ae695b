package com.prescripto.devstack.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.devstack.shared.ServerSets.Choice;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerSetsTests {

    @Test
    void by_default_containers_are_used_exactly_where_docker_answers() {
        assertThat(ServerSets.choice(Map.of(), () -> true)).isEqualTo(Choice.DOCKER);
        assertThat(ServerSets.choice(Map.of(), () -> false)).isEqualTo(Choice.LOCAL);
    }

    @Test
    void the_switch_decides_without_asking_docker() {
        assertThat(ServerSets.choice(Map.of(ServerSets.SWITCH, "local"), () -> {
                    throw new AssertionError("asked");
                }))
                .isEqualTo(Choice.LOCAL);
        assertThat(ServerSets.choice(Map.of(ServerSets.SWITCH, "DOCKER"), () -> false))
                .isEqualTo(Choice.DOCKER);
    }

    @Test
    void the_shared_servers_of_a_run_win_over_everything() {
        Map<String, String> environment = Map.of(ServerSets.SHARED, "/tmp/servers", ServerSets.SWITCH, "docker");
        assertThat(ServerSets.choice(environment, () -> true)).isEqualTo(Choice.SHARED);
    }

    @Test
    void a_word_the_switch_does_not_know_is_refused() {
        assertThatThrownBy(() -> ServerSets.choice(Map.of(ServerSets.SWITCH, "podman"), () -> true))
                .hasMessageContaining("auto, local or docker");
    }
}

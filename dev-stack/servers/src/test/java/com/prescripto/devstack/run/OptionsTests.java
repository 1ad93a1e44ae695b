package com.prescripto.devstack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsTests {
    private static final Path CHECKOUT = Path.of("/clinic");

    @Test
    void without_options_everything_runs_on_the_usual_ports_with_its_data_in_the_checkout() {
        assertThat(Options.parse(List.of(), CHECKOUT))
                .isEqualTo(new Options(Path.of("/clinic/.local"), false, false, 0, true, true));
    }

    @Test
    void a_second_copy_gets_its_own_folder_free_ports_and_a_known_control_port() {
        assertThat(Options.parse(List.of("--ports=free", "--data=/tmp/a=b c", "--control=4998"), CHECKOUT))
                .isEqualTo(new Options(Path.of("/tmp/a=b c"), false, true, 4998, true, true));
    }

    @Test
    void parts_can_be_left_out_and_data_forgotten() {
        assertThat(Options.parse(List.of("--fresh", "--no-web", "--no-seed"), CHECKOUT))
                .isEqualTo(new Options(Path.of("/clinic/.local"), true, false, 0, false, false));
    }

    @Test
    void what_it_does_not_know_is_refused() {
        assertThatThrownBy(() -> Options.parse(List.of("--frsh"), CHECKOUT)).hasMessageContaining("--frsh");
        assertThatThrownBy(() -> Options.parse(List.of("--ports=5"), CHECKOUT)).hasMessageContaining("ports.env");
    }
}

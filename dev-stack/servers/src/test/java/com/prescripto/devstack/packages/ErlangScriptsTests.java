package com.prescripto.devstack.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErlangScriptsTests {

    @Test
    void every_mention_of_the_installed_home_becomes_the_unpacked_one() {
        String script = "ROOTDIR=\"/usr/lib/erlang\"\nBINDIR=/usr/lib/erlang/erts-13/bin\n";
        assertThat(ErlangScripts.moved(script, Path.of("/var/tmp/x")))
                .isEqualTo("ROOTDIR=\"/var/tmp/x/usr/lib/erlang\"\nBINDIR=/var/tmp/x/usr/lib/erlang/erts-13/bin\n");
    }

    @Test
    void a_folder_with_spaces_is_refused_because_erlang_would_break_on_it_later() {
        assertThatThrownBy(() -> ErlangScripts.moved("", Path.of("/home/ada b")))
                .hasMessageContaining("spaces");
    }
}

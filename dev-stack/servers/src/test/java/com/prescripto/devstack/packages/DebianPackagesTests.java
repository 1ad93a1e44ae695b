package com.prescripto.devstack.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DebianPackagesTests {
    private static final String CLOSURE = """
            rabbitmq-server
              Depends: erlang-base
              Depends: <erlang-abi-17.0>
            <erlang-abi-17.0>
            erlang-base
            erlang-mnesia
            adduser
            logrotate
            libsctp1
            libsctp1:i386
            libjs-jquery
            libfoo-perl
            libc6
            """;

    @Test
    void a_server_comes_with_its_own_packages_and_the_libraries_the_machine_lacks() {
        assertThat(DebianPackages.needed(ServerProgram.RABBITMQ, CLOSURE.lines(), Set.of("libc6", "adduser")))
                .containsExactly("erlang-base", "erlang-mnesia", "libsctp1", "rabbitmq-server");
    }

    @Test
    void its_own_packages_come_even_where_they_are_installed_since_they_must_lie_together() {
        assertThat(DebianPackages.needed(
                        ServerProgram.RABBITMQ, CLOSURE.lines(), Set.of("libc6", "erlang-base", "libsctp1")))
                .containsExactly("erlang-base", "erlang-mnesia", "rabbitmq-server");
    }
}

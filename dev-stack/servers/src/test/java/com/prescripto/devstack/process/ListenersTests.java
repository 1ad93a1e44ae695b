package com.prescripto.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListenersTests {

    @Test
    void a_listening_socket_is_read_with_its_address_port_and_inode() {
        var listener = Listeners.parse(
                "   3: 0100007F:15F9 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 31337 1 x");
        assertThat(listener).hasValueSatisfying(found -> {
            assertThat(found.address().isLoopbackAddress()).isTrue();
            assertThat(found.port()).isEqualTo(5625);
            assertThat(found.inode()).isEqualTo("31337");
        });
    }

    @Test
    void the_address_for_all_interfaces_is_no_loopback_address_in_either_family() {
        var four = Listeners.parse("0: 00000000:0050 00000000:0000 0A 0:0 0:0 0 0 0 7 1");
        var six = Listeners.parse("0: 00000000000000000000000000000000:0050 0:0 0A 0:0 0:0 0 0 0 8 1");
        var sixLoopback = Listeners.parse("0: 00000000000000000000000001000000:0050 0:0 0A 0:0 0:0 0 0 0 9 1");
        assertThat(four.orElseThrow().address().isLoopbackAddress()).isFalse();
        assertThat(six.orElseThrow().address().isLoopbackAddress()).isFalse();
        assertThat(sixLoopback.orElseThrow().address().isLoopbackAddress()).isTrue();
    }

    @Test
    void a_connection_is_no_listener() {
        assertThat(Listeners.parse("1: 0100007F:15F9 0100007F:0050 01 0:0 0:0 0 0 0 7 1"))
                .isEmpty();
    }

    @Test
    void a_port_in_use_is_told_with_the_process_that_holds_it() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
            assertThat(Listeners.holderOf(socket.getLocalPort()))
                    .hasValueSatisfying(holder -> assertThat(holder)
                            .startsWith("process " + ProcessHandle.current().pid()));
        }
    }

    @Test
    void a_free_port_has_no_holder() {
        int port = Ports.free();
        assertThat(Ports.isFree(port)).isTrue();
        assertThat(Listeners.holderOf(port)).isEmpty();
    }
}

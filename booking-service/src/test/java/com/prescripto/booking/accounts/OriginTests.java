package com.prescripto.booking.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OriginTests {

    @Test
    void one_household_cannot_choose_itself_a_new_origin() throws UnknownHostException {
        assertThat(origin("2001:db8:1:2:aaaa::1")).isEqualTo(origin("2001:db8:1:2:bbbb::2"));
        assertThat(origin("2001:db8:1:2::1")).isNotEqualTo(origin("2001:db8:1:3::1"));
        assertThat(origin("192.0.2.1")).isNotEqualTo(origin("192.0.2.2"));
    }

    private static Origin origin(String address) throws UnknownHostException {
        return Origin.of(InetAddress.getByName(address));
    }
}

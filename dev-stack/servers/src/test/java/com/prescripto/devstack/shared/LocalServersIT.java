package com.prescripto.devstack.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.devstack.HostPort;
import com.prescripto.devstack.process.Ports;
import java.io.File;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalServersIT {

    @Test
    void only_what_is_asked_for_is_started_once_and_nothing_is_left_behind() {
        ScratchFolder scratch = ScratchFolder.make();
        LocalServers servers = new LocalServers(scratch);
        File folder = scratch.folder().toFile();
        assertThat(folder.list()).containsExactly("owner.pid");

        HostPort redis = servers.redis();
        assertThat(servers.redis()).isEqualTo(redis);
        assertThat(Ports.accepts(redis)).isTrue();
        assertThat(folder.list()).containsExactlyInAnyOrder("owner.pid", "redis");

        servers.close();
        assertThat(Ports.accepts(redis)).isFalse();
        assertThat(folder).doesNotExist();
    }
}

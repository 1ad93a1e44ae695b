package com.prescripto.devstack.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.devstack.HostPort;
import com.prescripto.devstack.RabbitServer;
import com.prescripto.devstack.servers.PostgresAdmin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndpointsTests {

    @Test
    void what_one_process_writes_down_another_reads(@TempDir Path folder) throws Exception {
        ServerSet servers = new Fixed();
        Path file = folder.resolve("servers.properties");
        Endpoints.write(servers, file);
        Endpoints read = Endpoints.read(file);
        assertThat(read.mongo()).isEqualTo(servers.mongo());
        assertThat(read.redis()).isEqualTo(servers.redis());
        assertThat(read.rabbit()).isEqualTo(servers.rabbit());
        assertThat(read.kafka()).isEqualTo(servers.kafka());
        assertThat(read.postgres()).isEqualTo(servers.postgres());
        assertThat(read.smtp()).isEqualTo(servers.smtp());
        assertThat(read.mailApi()).isEqualTo(servers.mailApi());
        assertThat(read.razorpay()).isEqualTo(servers.razorpay());
    }

    @Test
    void a_server_is_asked_for_once_and_only_when_it_is_needed() {
        List<String> asked = new ArrayList<>();
        Endpoints endpoints = new Endpoints(name -> {
            asked.add(name);
            return Endpoints.ofRabbit(new RabbitServer("127.0.0.1", 1, "user", "secret", 2));
        });
        assertThat(asked).isEmpty();
        assertThat(endpoints.rabbit().user()).isEqualTo("user");
        assertThat(endpoints.rabbit().managementPort()).isEqualTo(2);
        assertThat(asked).containsExactly("rabbit");
    }

    @Test
    void a_server_the_file_does_not_name_is_an_error_that_says_so(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("servers.properties"), "redis=127.0.0.1:1\n");
        Endpoints read = Endpoints.read(file);
        assertThat(read.redis()).isEqualTo(HostPort.loopback(1));
        assertThatThrownBy(read::mongo).hasMessageContaining("names no mongo");
    }

    private static final class Fixed implements ServerSet {
        @Override
        public HostPort mongo() {
            return HostPort.loopback(1);
        }

        @Override
        public HostPort redis() {
            return HostPort.loopback(2);
        }

        @Override
        public RabbitServer rabbit() {
            return new RabbitServer("127.0.0.1", 3, "user", "p=a:s\\s #!", 4);
        }

        @Override
        public HostPort kafka() {
            return HostPort.loopback(5);
        }

        @Override
        public PostgresAdmin postgres() {
            return new PostgresAdmin("127.0.0.1", 6, "secret");
        }

        @Override
        public HostPort smtp() {
            return HostPort.loopback(7);
        }

        @Override
        public String mailApi() {
            return "http://127.0.0.1:8";
        }

        @Override
        public String razorpay() {
            return "http://127.0.0.1:9";
        }
    }
}

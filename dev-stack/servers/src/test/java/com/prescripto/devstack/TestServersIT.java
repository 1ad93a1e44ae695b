package com.prescripto.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.devstack.process.Ports;
import com.prescripto.devstack.servers.Http;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.sql.DriverManager;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the services' integration tests rely on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestServersIT {
    private final TestServers servers = TestServers.get();

    @Test
    void two_virtual_hosts_of_one_broker_do_not_see_each_other() throws Exception {
        String mine = servers.rabbitVirtualHost(TestServers.unique("mine"));
        String yours = servers.rabbitVirtualHost(TestServers.unique("yours"));
        try (Connection connection = toRabbit(mine);
                Channel channel = connection.createChannel()) {
            channel.queueDeclare("mails", true, false, false, null);
        }
        try (Connection connection = toRabbit(yours);
                Channel channel = connection.createChannel()) {
            // Would be refused if the queue were there, since it was declared otherwise.
            assertThat(channel.queueDeclare("mails", false, true, true, null).getMessageCount())
                    .isZero();
        }
        assertThat(servers.rabbitVirtualHost(mine)).isEqualTo(mine);
    }

    @Test
    void a_database_is_made_when_it_is_first_asked_for_and_kept_after_that() throws Exception {
        String name = TestServers.unique("trail");
        for (int time = 1; time <= 2; time++) {
            PostgresServer database = servers.postgres(name);
            try (var connection =
                            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                    var statement = connection.createStatement()) {
                statement.execute("create table if not exists entry (id int); insert into entry values (1)");
                try (var rows = statement.executeQuery("select count(*) from entry")) {
                    rows.next();
                    assertThat(rows.getInt(1)).isEqualTo(time);
                }
            }
        }
    }

    @Test
    void redis_kafka_mongo_and_the_mail_sink_accept_connections_at_the_told_addresses() {
        assertThat(Ports.accepts(servers.redis())).isTrue();
        assertThat(Ports.accepts(HostPort.parse(servers.kafka()))).isTrue();
        assertThat(Ports.accepts(servers.smtp())).isTrue();
        assertThat(servers.mailApi()).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(servers.mongoUri("clinic")).matches("mongodb://[^/]+/clinic");
    }

    @Test
    void an_account_at_the_payment_sandbox_is_made_when_it_is_asked_for_and_steered_by_itself() throws Exception {
        RazorpayServer account = servers.razorpay(TestServers.unique("clinic"));
        assertThat(account.keyId()).startsWith("rzp_test_clinic_");
        assertThat(Http.status(account.control() + "/state")).isEqualTo(200);
        assertThat(Http.status(account.url() + "/v1/checkout.js")).isEqualTo(200);
        assertThat(Http.status(account.url() + "/v1/orders")).isEqualTo(401);
    }

    @Test
    void unique_names_are_plain_enough_for_every_server_and_never_the_same() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> TestServers.unique("audit")))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("audit_[a-z0-9]{1,12}"));
    }

    private Connection toRabbit(String virtualHost) throws Exception {
        RabbitServer rabbit = servers.rabbit();
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(rabbit.host());
        factory.setPort(rabbit.port());
        factory.setUsername(rabbit.user());
        factory.setPassword(rabbit.password());
        factory.setVirtualHost(virtualHost);
        return factory.newConnection();
    }
}

package com.prescripto.devstack.kafka;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** One Kafka broker that is its own controller (KRaft). Arguments: port, controller port, folder. */
public final class KafkaNode {
    private KafkaNode() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        Path data = folder.resolve("data");
        String file = folder.resolve("server.properties").toString();
        Files.writeString(Path.of(file), configuration(arguments[0], arguments[1], data), StandardCharsets.UTF_8);
        if (!Files.exists(data.resolve("meta.properties"))) {
            String cluster = Uuid.randomUuid().toString();
            StorageTool.execute(new String[] {"format", "-t", cluster, "-c", file, "--ignore-formatted"}, System.out);
        }
        Kafka.main(new String[] {file});
    }

    private static String configuration(String port, String controllerPort, Path data) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$s
                listeners=PLAINTEXT://127.0.0.1:%1$s,CONTROLLER://127.0.0.1:%2$s
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$s
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                num.partitions=3
                offsets.topic.num.partitions=10
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controllerPort, data);
    }
}

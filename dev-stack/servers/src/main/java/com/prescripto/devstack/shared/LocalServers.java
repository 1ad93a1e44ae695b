package com.prescripto.devstack.shared;

import com.prescripto.devstack.HostPort;
import com.prescripto.devstack.Node;
import com.prescripto.devstack.Nodes;
import com.prescripto.devstack.RabbitServer;
import com.prescripto.devstack.servers.PostgresAdmin;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Processes of this JVM in a temporary folder; both are gone when the JVM is. */
final class LocalServers implements ServerSet {
    private final ScratchFolder scratch;
    private final Map<String, Started> nodes = new LinkedHashMap<>();

    LocalServers() {
        this(ScratchFolder.make());
    }

    LocalServers(ScratchFolder scratch) {
        this.scratch = scratch;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "test-servers-end"));
    }

    @Override
    public HostPort mongo() {
        return HostPort.loopback(started("mongo", Nodes::mongo).port());
    }

    @Override
    public HostPort redis() {
        return HostPort.loopback(started("redis", Nodes::redis).port());
    }

    @Override
    public RabbitServer rabbit() {
        return Nodes.rabbitServer(started("rabbit", Nodes::rabbit));
    }

    @Override
    public HostPort kafka() {
        return HostPort.loopback(started("kafka", Nodes::kafka).port());
    }

    @Override
    public PostgresAdmin postgres() {
        return Nodes.postgresAdmin(started("postgres", Nodes::postgres));
    }

    @Override
    public HostPort smtp() {
        return HostPort.loopback(started("mail", Nodes::mailSink).port());
    }

    @Override
    public String mailApi() {
        return "http://" + HostPort.loopback(Nodes.port(started("mail", Nodes::mailSink), "page"));
    }

    @Override
    public String razorpay() {
        return Nodes.razorpayServer(started("razorpay", Nodes::razorpay)).url();
    }

    /** Ends everything at once and forgets the data: nobody will look at it again. */
    void close() {
        synchronized (nodes) {
            nodes.values().parallelStream().forEach(Started::end);
            nodes.clear();
        }
        scratch.delete();
    }

    private Node started(String name, Function<Path, Node> kind) {
        Started entry;
        synchronized (nodes) {
            entry = nodes.computeIfAbsent(name, ignored -> new Started(kind.apply(scratch.folder())));
        }
        return entry.node();
    }

    /** Starts its node when first asked, so that different servers can be started side by side. */
    private static final class Started {
        private final Node node;

        Started(Node node) {
            this.node = node;
        }

        Node node() {
            node.start();
            return node;
        }

        void end() {
            // RabbitMQ takes six seconds to leave in good order; the others are as quick to stop as to kill.
            if ("rabbitmq".equals(node.name())) {
                node.kill();
            }
            node.stop();
        }
    }
}

package com.prescripto.devstack.servers;

import com.prescripto.devstack.process.Command;
import com.prescripto.devstack.process.Recipe;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Kafka broker that is its own controller. */
public final class KafkaRecipe implements Recipe {
    private static final JavaProgram PROGRAM = new JavaProgram("kafka-node", "com.prescripto.devstack.kafka.KafkaNode");
    private static final short API_VERSIONS = 18;

    private final Path folder;
    private final int port;
    private final int controllerPort;

    public KafkaRecipe(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Map<String, Integer> ports() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("kafka", port);
        all.put("controller", controllerPort);
        return all;
    }

    @Override
    public Command prepare() throws IOException {
        return PROGRAM.command(
                folder,
                List.of("-Xms64m", "-Xmx320m", "-XX:TieredStopAtLevel=1"),
                List.of(Integer.toString(port), Integer.toString(controllerPort), folder.toString()));
    }

    /** Asks for the broker's API versions: it answers requests only after it has joined its own cluster. */
    @Override
    public boolean answers() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2_000);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(10);
            request.writeShort(API_VERSIONS);
            request.writeShort(0);
            request.writeInt(1);
            request.writeShort(-1);
            request.flush();
            DataInputStream response = new DataInputStream(socket.getInputStream());
            boolean answered = response.readInt() > 6;
            int correlation = response.readInt();
            int error = response.readShort();
            return answered && correlation == 1 && error == 0;
        }
    }
}

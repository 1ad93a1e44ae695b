package com.prescripto.devstack.servers;

import com.prescripto.devstack.process.Command;
import com.prescripto.devstack.process.Recipe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mail server that delivers nothing and shows everything. */
public final class MailSinkRecipe implements Recipe {
    private static final JavaProgram PROGRAM = new JavaProgram("mail-sink", "com.prescripto.devstack.mail.MailSink");

    private final Path folder;
    private final int smtpPort;
    private final int pagePort;

    public MailSinkRecipe(Path folder, int smtpPort, int pagePort) {
        this.folder = folder;
        this.smtpPort = smtpPort;
        this.pagePort = pagePort;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Map<String, Integer> ports() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("smtp", smtpPort);
        all.put("page", pagePort);
        return all;
    }

    @Override
    public Command prepare() throws IOException {
        return PROGRAM.command(
                folder,
                List.of("-Xms32m", "-Xmx192m", "-XX:TieredStopAtLevel=1"),
                List.of(
                        Integer.toString(smtpPort),
                        Integer.toString(pagePort),
                        folder.resolve("mails").toString()));
    }

    @Override
    public boolean answers() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), smtpPort)) {
            socket.setSoTimeout(2_000);
            String greeting = new String(socket.getInputStream().readNBytes(3), StandardCharsets.US_ASCII);
            return "220".equals(greeting) && Http.status("http://127.0.0.1:" + pagePort + "/api/mails") == 200;
        }
    }
}

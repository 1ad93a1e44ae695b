package com.prescripto.notification.emails.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server that misbehaves as told: at a step of the conversation it refuses, hangs up, or falls silent. */
public final class ScriptedSmtpServer implements AutoCloseable {
    public static final String HANG_UP = "hang up";
    public static final String FALL_SILENT = "fall silent";

    private static final Map<String, String> POLITE = Map.of(
            "HELLO", "220 scripted",
            "EHLO", "250 scripted",
            "MAIL", "250 2.1.0 ok",
            "RCPT", "250 2.1.5 ok",
            "DATA", "354 go on",
            ".", "250 2.0.0 taken",
            "RSET", "250 2.0.0 ok",
            "QUIT", "221 bye");

    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> conversations = new CopyOnWriteArrayList<>();
    private volatile Map<String, String> script;

    /** At the given steps (HELLO, EHLO, MAIL, RCPT, DATA, ".", QUIT) answers as told, otherwise politely. */
    public ScriptedSmtpServer(Map<String, String> script) throws IOException {
        this.script = Map.copyOf(script);
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var acceptor = new Thread(this::accept, "scripted-smtp");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The mails that came through whole, whatever was answered to them. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    /** How many clients came. */
    public int conversations() {
        return conversations.size();
    }

    /** Answers everything politely from now on. */
    public void behave() {
        script = Map.of();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        for (var conversation : conversations) {
            conversation.close();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var conversation = socket.accept();
                conversations.add(conversation);
                var speaker = new Thread(() -> converse(conversation), "scripted-smtp-conversation");
                speaker.setDaemon(true);
                speaker.start();
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void converse(Socket conversation) {
        try (conversation;
                var in = new BufferedReader(
                        new InputStreamReader(conversation.getInputStream(), StandardCharsets.UTF_8))) {
            boolean talking = answer(conversation, "HELLO");
            while (talking) {
                var line = in.readLine();
                if (line == null) {
                    return;
                }
                var command = line.split("[ :]", 2)[0];
                talking = answer(conversation, command) && !command.equals("QUIT");
                if (talking && command.equals("DATA") && said("DATA").startsWith("354")) {
                    taken.add(mail(in));
                    talking = answer(conversation, ".");
                }
            }
        } catch (IOException gone) {
            // the other side left, or the test is over
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answer(Socket conversation, String step) throws IOException, InterruptedException {
        var words = said(step);
        if (words.equals(FALL_SILENT)) {
            closed.await();
        }
        if (words.equals(HANG_UP) || words.equals(FALL_SILENT)) {
            return false;
        }
        conversation.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private String said(String step) {
        return script.getOrDefault(step, POLITE.getOrDefault(step, "502 5.5.1 what?"));
    }

    private static String mail(BufferedReader in) {
        var lines = new StringBuilder();
        try {
            for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                lines.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return lines.toString();
    }
}

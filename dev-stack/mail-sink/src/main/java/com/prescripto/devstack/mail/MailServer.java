package com.prescripto.devstack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page and its API.
 *
 * <pre>
 * GET    /                                        the page
 * GET    /api/mails?to=ADDRESS&amp;most=NUMBER        the newest mails, newest first; header X-Total counts all
 * DELETE /api/mails                               forgets every mail
 * GET    /api/mails/{id}                          one mail with its text, HTML and list of attachments
 * GET    /api/mails/{id}/attachments/{number}     one attachment, as a download
 * </pre>
 */
final class MailServer implements AutoCloseable {
    private static final int MOST = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final MailBox mails;

    private MailServer(HttpServer server, MailBox mails) {
        this.server = server;
        this.mails = mails;
    }

    static MailServer start(InetSocketAddress address, MailBox mails) throws IOException {
        HttpServer http = HttpServer.create(address, 0);
        MailServer server = new MailServer(http, mails);
        http.setExecutor(server.threads);
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            // A mail is a stranger's content: nothing in it is run, and it loads nothing from outside.
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'self' 'unsafe-inline' data:; frame-src 'self'");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("X-Total", Integer.toString(mails.size()));
            if (reply.fileName() != null) {
                String safe = reply.fileName().replaceAll("[^A-Za-z0-9._ -]", "_");
                exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"" + safe + "\"");
            }
            boolean empty = reply.body().length == 0;
            exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
            if (!empty) {
                exchange.getResponseBody().write(reply.body());
            }
        } catch (RuntimeException e) {
            e.printStackTrace();
            throw e;
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        List<String> path = Arrays.stream(exchange.getRequestURI().getPath().split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        if ("GET".equals(method) && path.isEmpty()) {
            return page();
        }
        if (path.size() < 2 || !"api".equals(path.get(0)) || !"mails".equals(path.get(1))) {
            return Reply.notFound();
        }
        if ("DELETE".equals(method) && path.size() == 2) {
            mails.clear();
            return new Reply(204, "application/json", new byte[0], null);
        }
        if (!"GET".equals(method)) {
            return new Reply(405, "application/json", new byte[0], null);
        }
        return switch (path.size()) {
            case 2 -> list(exchange.getRequestURI().getRawQuery());
            case 3 -> mail(path.get(2));
            case 5 -> attachment(path.get(2), path.get(4));
            default -> Reply.notFound();
        };
    }

    private static Reply page() throws IOException {
        try (InputStream page = MailServer.class.getResourceAsStream("/mail-page.html")) {
            if (page == null) {
                return Reply.notFound();
            }
            return new Reply(200, "text/html; charset=utf-8", page.readAllBytes(), null);
        }
    }

    private Reply list(@Nullable String query) {
        String most = parameter(query, "most");
        int limit = most == null || !most.matches("[0-9]{1,6}") ? MOST : Integer.parseInt(most);
        return json(mails.list(parameter(query, "to"), limit));
    }

    private Reply mail(String id) throws IOException {
        return mails.find(id).map(MailServer::json).orElseGet(Reply::notFound);
    }

    private Reply attachment(String id, String number) throws IOException {
        if (!number.matches("[0-9]{1,4}")) {
            return Reply.notFound();
        }
        return mails.attachment(id, Integer.parseInt(number))
                .map(file -> new Reply(200, file.type(), file.bytes(), file.name()))
                .orElseGet(Reply::notFound);
    }

    private static Reply json(Object value) {
        return new Reply(200, "application/json", JSON.writeValueAsBytes(value), null);
    }

    private static @Nullable String parameter(@Nullable String query, String name) {
        if (query == null) {
            return null;
        }
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Reply(
            int status, String type, byte[] body, @Nullable String fileName) {
        static Reply notFound() {
            return new Reply(
                    404, "application/json", "{\"title\":\"No such mail\"}".getBytes(StandardCharsets.UTF_8), null);
        }
    }
}

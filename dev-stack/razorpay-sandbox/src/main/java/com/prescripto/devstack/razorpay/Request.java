package com.prescripto.devstack.razorpay;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A request, read to its end. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Request(HttpExchange exchange, String method, List<String> path, byte[] body) {

    static Request of(HttpExchange exchange) throws IOException {
        List<String> path = Arrays.stream(exchange.getRequestURI().getPath().split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        return new Request(
                exchange,
                exchange.getRequestMethod(),
                path,
                exchange.getRequestBody().readAllBytes());
    }

    /** Such as {@code POST /v1/orders}. */
    String call() {
        return method + " /" + String.join("/", path);
    }

    /** The same request, as seen from a folder that many steps down. */
    Request below(int steps) {
        return new Request(exchange, method, path.subList(steps, path.size()), body);
    }

    /** Whether it is this call; {@code *} stands for one part of the path. */
    boolean is(String wantedMethod, String... wanted) {
        if (!method.equals(wantedMethod) || path.size() != wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!"*".equals(wanted[i]) && !wanted[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    ObjectNode json() {
        return Json.read(body);
    }

    @Nullable String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    @Nullable String parameter(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return null;
        }
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
    }
}

package com.prescripto.devstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector of spans for tests: takes OTLP over HTTP in Protocol Buffers, as any real one does, and keeps them. */
public final class TraceCollector implements AutoCloseable {
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    /**
     * A span as it was sent; ids are hexadecimal digits.
     *
     * @param parentId empty when it has no parent
     */
    public record Span(String service, String traceId, String id, String parentId, String name) {}

    private TraceCollector(HttpServer server) {
        this.server = server;
    }

    /** Listens on a free port of this machine. */
    public static TraceCollector start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TraceCollector collector = new TraceCollector(server);
        server.createContext("/", collector::receive);
        server.start();
        return collector;
    }

    /** What {@code OTEL_EXPORTER_OTLP_ENDPOINT} is to say. */
    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Every span of a trace, in the order in which they came. */
    public List<Span> of(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    /** Every span that has come. */
    public List<Span> all() {
        return List.copyOf(spans);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean traces = exchange.getRequestURI().getPath().equals("/v1/traces");
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (traces) {
                spans.addAll(read(body));
            }
            exchange.sendResponseHeaders(traces ? OK : NOT_FOUND, -1);
        }
    }

    /** Of opentelemetry/proto/collector/trace/v1, what is asked for here. */
    static List<Span> read(byte[] request) {
        List<Span> found = new ArrayList<>();
        for (Field resourceSpans : Field.of(1, request)) {
            String service = Field.of(1, resourceSpans.bytes()).stream()
                    .flatMap(resource -> Field.of(1, resource.bytes()).stream())
                    .filter(attribute -> Field.text(1, attribute.bytes()).equals("service.name"))
                    .flatMap(attribute -> Field.of(2, attribute.bytes()).stream())
                    .map(value -> Field.text(1, value.bytes()))
                    .findFirst()
                    .orElse("");
            for (Field scopeSpans : Field.of(2, resourceSpans.bytes())) {
                for (Field span : Field.of(2, scopeSpans.bytes())) {
                    byte[] bytes = span.bytes();
                    found.add(new Span(
                            service,
                            Field.hex(1, bytes),
                            Field.hex(2, bytes),
                            Field.hex(4, bytes),
                            Field.text(5, bytes)));
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A field of a message in Protocol Buffers; numbers have no bytes. */
    private static final class Field {
        private static final int VARINT = 0;
        private static final int EIGHT_BYTES = 1;
        private static final int LENGTH = 2;
        private static final int FOUR_BYTES = 5;

        private final int number;
        private final byte[] bytes;

        private Field(int number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        static List<Field> of(int number, byte[] message) {
            return all(message).stream().filter(field -> field.number == number).toList();
        }

        static String text(int number, byte[] message) {
            return of(number, message).stream()
                    .map(field -> new String(field.bytes, StandardCharsets.UTF_8))
                    .findFirst()
                    .orElse("");
        }

        static String hex(int number, byte[] message) {
            return of(number, message).stream()
                    .map(field -> HexFormat.of().formatHex(field.bytes))
                    .findFirst()
                    .orElse("");
        }

        private static List<Field> all(byte[] message) {
            List<Field> fields = new ArrayList<>();
            ByteBuffer rest = ByteBuffer.wrap(message);
            while (rest.hasRemaining()) {
                long tag = varint(rest);
                int number = (int) (tag >>> 3);
                byte[] bytes = switch ((int) tag & 7) {
                    case VARINT -> {
                        varint(rest);
                        yield new byte[0];
                    }
                    case EIGHT_BYTES -> take(rest, Long.BYTES);
                    case LENGTH -> take(rest, (int) varint(rest));
                    case FOUR_BYTES -> take(rest, Integer.BYTES);
                    default -> throw new IllegalArgumentException("not Protocol Buffers");
                };
                fields.add(new Field(number, bytes));
            }
            return fields;
        }

        private static byte[] take(ByteBuffer rest, int length) {
            byte[] bytes = new byte[length];
            rest.get(bytes);
            return bytes;
        }

        private static long varint(ByteBuffer rest) {
            long value = 0;
            int shift = 0;
            while (true) {
                byte next = rest.get();
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
                shift += 7;
            }
        }
    }
}

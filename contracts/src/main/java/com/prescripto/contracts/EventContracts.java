package com.prescripto.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The event contracts: which types there are, their samples, and whether some JSON keeps to one. */
public final class EventContracts {

    private static final String FOLDER = "/events";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventContracts() {}

    /** Every event type with a contract, sorted. */
    public static List<String> types() {
        return inFolder(folder -> {
            try (var files = Files.list(folder)) {
                return files.filter(Files::isDirectory)
                        .map(file -> name(file).replace("/", ""))
                        .sorted()
                        .toList();
            }
        });
    }

    /** A type's golden samples of version 1, by file name. */
    public static SortedMap<String, String> samples(String type) {
        return inFolder(folder -> {
            var samples = new TreeMap<String, String>();
            try (var files = Files.list(folder.resolve(type).resolve("v1").resolve("samples"))) {
                for (var file : files.toList()) {
                    samples.put(name(file), Files.readString(file));
                }
            }
            return samples;
        });
    }

    /** What is wrong with an event's data; empty when it keeps to the schema. */
    public static List<String> violations(String type, String json) {
        return violations(schema(type + "/v1/schema.json"), json);
    }

    /** What is wrong with the attributes around an event (as a JSON object); empty when they keep to the schema. */
    public static List<String> envelopeViolations(String json) {
        return violations(schema("envelope.schema.json"), json);
    }

    /** The sample of the attributes, as a JSON object. */
    public static String envelopeSample() {
        return inFolder(folder -> Files.readString(folder.resolve("envelope.sample.json")));
    }

    private static List<String> violations(Schema schema, String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String file) {
        return inFolder(folder -> REGISTRY.getSchema(Files.readString(folder.resolve(file)), InputFormat.JSON));
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    /** The contracts are a folder in a build and an archive in a jar; both are read the same way. */
    private static <T> T inFolder(Work<T> work) {
        try {
            URI uri = Objects.requireNonNull(EventContracts.class.getResource(FOLDER))
                    .toURI();
            if (!"jar".equals(uri.getScheme())) {
                return work.in(Path.of(uri));
            }
            synchronized (EventContracts.class) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return work.in(jar.getPath(FOLDER));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T in(Path folder) throws IOException;
    }
}

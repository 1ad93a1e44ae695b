package com.prescripto.devstack.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All mails, as one file each; only what the list shows is kept in memory. The files' names begin with the time, so that
 * they sort by age, and hold the recipient, so that a restart finds everything again.
 */
final class MailBox {
    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final ConcurrentSkipListMap<String, MailSummary> newestFirst =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private long lastNumber;

    private MailBox(Path folder) {
        this.folder = folder;
    }

    /** Opens a box and finds the mails of earlier runs. */
    static MailBox open(Path folder) throws IOException {
        MailBox box = new MailBox(Files.createDirectories(folder));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(SUFFIX)).toList()) {
                box.remember(file);
            }
        }
        return box;
    }

    /** Keeps a mail; when this returns it survives the end of the process. */
    MailSummary add(String to, byte[] source) throws IOException {
        String id = nextId();
        // The recipient comes first and on a line of its own: headers may name others, or nobody.
        byte[] line = (to.toLowerCase(Locale.ROOT) + "\n").getBytes(StandardCharsets.UTF_8);
        Path unfinished = folder.resolve(id + ".unfinished");
        try (var out = Files.newOutputStream(unfinished)) {
            out.write(line);
            out.write(source);
        }
        Path file = folder.resolve(id + SUFFIX);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return remember(file);
    }

    /** The newest mails, of one recipient or of all. */
    List<MailSummary> list(@Nullable String to, int most) {
        String wanted = to == null ? null : to.toLowerCase(Locale.ROOT);
        return newestFirst.values().stream()
                .filter(mail -> wanted == null || wanted.equals(mail.to()))
                .limit(most)
                .toList();
    }

    int size() {
        return newestFirst.size();
    }

    /** A mail with all its parts. */
    Optional<Mail> find(String id) throws IOException {
        MailSummary summary = newestFirst.get(id);
        return summary == null
                ? Optional.empty()
                : Optional.of(MailFile.read(folder.resolve(id + SUFFIX)).mail(summary));
    }

    /** One attachment of a mail, counted from 0. */
    Optional<MailFile.Content> attachment(String id, int number) throws IOException {
        if (!newestFirst.containsKey(id)) {
            return Optional.empty();
        }
        return MailFile.read(folder.resolve(id + SUFFIX)).attachments().stream()
                .skip(number)
                .findFirst();
    }

    void clear() throws IOException {
        for (String id : new ArrayList<>(newestFirst.keySet())) {
            newestFirst.remove(id);
            Files.deleteIfExists(folder.resolve(id + SUFFIX));
        }
    }

    private MailSummary remember(Path file) throws IOException {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - SUFFIX.length());
        MailSummary summary = MailFile.read(file).summary(id, Instant.ofEpochMilli(millis(id)));
        newestFirst.put(id, summary);
        return summary;
    }

    private static long millis(String id) {
        return Long.parseLong(id.substring(0, id.indexOf('-')));
    }

    private synchronized String nextId() {
        lastNumber++;
        return "%013d-%06d".formatted(Clock.systemUTC().millis(), lastNumber);
    }
}

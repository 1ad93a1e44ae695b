package com.prescripto.devstack.mail;

import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One kept mail: its recipient on the first line, then the mail as it came. */
final class MailFile {
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private final String to;
    private final MimeMessage message;

    private MailFile(String to, MimeMessage message) {
        this.to = to;
        this.message = message;
    }

    /** A file that came along with a mail. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(String name, String type, byte[] bytes) {}

    static MailFile read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = 0;
        while (bytes[end] != '\n') {
            end++;
        }
        String to = new String(bytes, 0, end, StandardCharsets.UTF_8);
        byte[] source = Arrays.copyOfRange(bytes, end + 1, bytes.length);
        try {
            return new MailFile(to, new MimeMessage(NO_SESSION, new ByteArrayInputStream(source)));
        } catch (MessagingException e) {
            throw new IOException("Not a mail: " + file, e);
        }
    }

    MailSummary summary(String id, Instant receivedAt) throws IOException {
        try {
            return new MailSummary(id, to, from(), subject(), receivedAt);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    Mail mail(MailSummary summary) throws IOException {
        try {
            List<Mail.Attachment> attachments = attachments().stream()
                    .map(file -> new Mail.Attachment(file.name(), file.type(), file.bytes().length))
                    .toList();
            return new Mail(
                    summary.id(),
                    to,
                    from(),
                    subject(),
                    summary.receivedAt(),
                    headers(),
                    body("text/plain"),
                    body("text/html"),
                    attachments);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    /** The parts with a file name, in their order. */
    List<Content> attachments() throws IOException {
        try {
            List<Content> files = new ArrayList<>();
            for (Part part : leaves(message)) {
                String name = part.getFileName();
                if (name != null) {
                    files.add(new Content(
                            name, plainType(part), part.getInputStream().readAllBytes()));
                }
            }
            return files;
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private String from() throws MessagingException, UnsupportedEncodingException {
        Address[] senders = message.getFrom();
        return senders == null || senders.length == 0
                ? ""
                : jakarta.mail.internet.MimeUtility.decodeText(senders[0].toString());
    }

    private String subject() throws MessagingException {
        String subject = message.getSubject();
        return subject == null ? "" : subject;
    }

    private Map<String, List<String>> headers() throws MessagingException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), ignored -> new ArrayList<>())
                    .add(header.getValue());
        }
        return headers;
    }

    /** The first part of such a type that is not a file. */
    private String body(String type) throws MessagingException, IOException {
        for (Part part : leaves(message)) {
            if (part.isMimeType(type) && part.getFileName() == null && part.getContent() instanceof String text) {
                return text;
            }
        }
        return "";
    }

    private static String plainType(Part part) throws MessagingException {
        String type = part.getContentType();
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static List<Part> leaves(@Nullable Part part) throws MessagingException, IOException {
        List<Part> leaves = new ArrayList<>();
        if (part == null) {
            return leaves;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                leaves.addAll(leaves(parts.getBodyPart(i)));
            }
        } else {
            leaves.add(part);
        }
        return leaves;
    }
}

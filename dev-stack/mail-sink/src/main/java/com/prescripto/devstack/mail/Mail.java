package com.prescripto.devstack.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A whole mail. A part it does not have is empty. */
record Mail(
        String id,
        String to,
        String from,
        String subject,
        Instant receivedAt,
        Map<String, List<String>> headers,
        String text,
        String html,
        List<Attachment> attachments) {

    /** A file that came along; its content is at {@code /api/mails/{id}/attachments/{number}}, counted from 0. */
    record Attachment(String name, String type, int size) {}
}

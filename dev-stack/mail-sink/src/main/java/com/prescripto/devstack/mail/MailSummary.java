package com.prescripto.devstack.mail;

import java.time.Instant;

/** What a list shows of a mail. The recipient is the one it was sent to, whatever its headers say. */
record MailSummary(String id, String to, String from, String subject, Instant receivedAt) {}

package com.prescripto.notification.emails.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A message that keeps its id, and remembers whether the whole of it went over the wire. */
final class HandedMessage extends MimeMessage {
    private final String messageId;
    private boolean handedOver;

    HandedMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** True from the moment after which a lost answer leaves open whether the server took the mail. */
    boolean handedOver() {
        return handedOver;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignoredHeaders) throws IOException, MessagingException {
        super.writeTo(out, ignoredHeaders);
        handedOver = true;
    }
}

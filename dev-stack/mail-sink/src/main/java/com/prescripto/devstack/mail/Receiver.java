package com.prescripto.devstack.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Puts every accepted mail into our own box, once for each recipient, before SMTP says so. GreenMail keeps a copy in its
 * memory, which would grow without end; so its only mailbox is emptied each time.
 */
final class Receiver implements MessageDeliveryHandler {
    private final UserManager users;
    private final MailBox mails;

    Receiver(UserManager users, MailBox mails) {
        this.users = users;
        this.mails = mails;
    }

    @Override
    public synchronized GreenMailUser handle(MovingMessage moving, MailAddress recipient)
            throws MessagingException, UserException {
        MimeMessage message = moving.getMessage();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
            mails.add(recipient.getEmail(), bytes.toByteArray());
            return emptied("sink@localhost");
        } catch (IOException | FolderException e) {
            throw new MessagingException("Could not keep the mail", e);
        }
    }

    private GreenMailUser emptied(String address) throws UserException, FolderException {
        GreenMailUser known = users.getUserByEmail(address);
        GreenMailUser user = known == null ? users.createUser(address, address, "") : known;
        ImapHostManager mailboxes = users.getImapHostManager();
        mailboxes.getInbox(user).deleteAllMessages();
        return user;
    }
}

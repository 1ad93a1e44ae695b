package com.prescripto.devstack.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;

/** The process. Arguments: SMTP port, page port, folder of the mails. Listens on the loopback address only. */
public final class MailSink {
    private MailSink() {}

    public static void main(String[] arguments) throws IOException {
        start(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        System.out.printf(
                "mail sink ready: smtp on 127.0.0.1:%s, page on http://127.0.0.1:%s%n", arguments[0], arguments[1]);
    }

    /** Starts both servers and returns when they take connections; closing the result stops them. */
    static Running start(int smtpPort, int pagePort, Path folder) throws IOException {
        MailBox mails = MailBox.open(folder);
        GreenMail smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager().setMessageDeliveryHandler(new Receiver(smtp.getUserManager(), mails));
        smtp.start();
        return new Running(smtp, MailServer.start(pagePort, mails));
    }

    record Running(GreenMail smtp, MailServer page) implements AutoCloseable {
        @Override
        public void close() {
            page.close();
            smtp.stop();
        }
    }
}

package com.prescripto.devstack.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * The process. Arguments: SMTP port, page port, folder of the mails, and the address to listen on, which is loopback's
 * unless it is given (in a container).
 */
public final class MailSink {
    private static final String LOOPBACK = "127.0.0.1";

    private MailSink() {}

    public static void main(String[] arguments) throws IOException {
        String address = arguments.length > 3 ? arguments[3] : LOOPBACK;
        start(address, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        System.out.printf(
                "mail sink ready: smtp on %1$s:%2$s, page on http://%1$s:%3$s%n", address, arguments[0], arguments[1]);
    }

    /** Starts both servers and returns when they take connections; closing the result stops them. */
    static Running start(int smtpPort, int pagePort, Path folder) throws IOException {
        return start(LOOPBACK, smtpPort, pagePort, folder);
    }

    private static Running start(String address, int smtpPort, int pagePort, Path folder) throws IOException {
        MailBox mails = MailBox.open(folder);
        GreenMail smtp = new PromptGreenMail(new ServerSetup(smtpPort, address, ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager().setMessageDeliveryHandler(new Receiver(smtp.getUserManager(), mails));
        smtp.start();
        return new Running(smtp, MailServer.start(new InetSocketAddress(address, pagePort), mails));
    }

    record Running(GreenMail smtp, MailServer page) implements AutoCloseable {
        @Override
        public void close() {
            page.close();
            smtp.stop();
        }
    }
}

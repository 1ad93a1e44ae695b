package com.prescripto.devstack.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes mails by SMTP and answers at once. GreenMail writes an answer's lines one by one, and would hold back the second until
 * the client has acknowledged the first: 40 ms for each mail, which no mail server takes.
 */
final class PromptGreenMail extends GreenMail {

    PromptGreenMail(ServerSetup smtp) {
        super(smtp);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
        Map<String, AbstractServer> services = new HashMap<>();
        for (ServerSetup setup : setups) {
            services.put(setup.getProtocol(), new PromptServer(setup, managers));
        }
        return services;
    }

    private static final class PromptServer extends SmtpServer {
        PromptServer(ServerSetup setup, Managers managers) {
            super(setup, managers);
        }

        @Override
        protected void handleClientSocket(Socket client) throws SocketException {
            client.setTcpNoDelay(true);
            super.handleClientSocket(client);
        }
    }
}

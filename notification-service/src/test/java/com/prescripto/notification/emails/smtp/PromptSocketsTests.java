package com.prescripto.notification.emails.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.emails.EmailProperties;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import javax.net.SocketFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PromptSocketsTests {
    private static final EmailProperties PROPERTIES = new EmailProperties(
            "Prescripto <no-reply@prescripto.example>",
            URI.create("https://patients.example"),
            URI.create("https://staff.example"));

    private final PromptSockets sockets = new PromptSockets();

    @Test
    void whichever_way_they_are_made_they_hold_nothing_back() throws IOException {
        var here = InetAddress.getLoopbackAddress();
        try (var server = new ServerSocket(0, 10, here);
                var unconnected = sockets.createSocket();
                var byName = sockets.createSocket(here.getHostAddress(), server.getLocalPort());
                var byNameFrom = sockets.createSocket(here.getHostAddress(), server.getLocalPort(), here, 0);
                var byAddress = sockets.createSocket(here, server.getLocalPort());
                var byAddressFrom = sockets.createSocket(here, server.getLocalPort(), here, 0)) {
            for (var socket : List.of(unconnected, byName, byNameFrom, byAddress, byAddressFrom)) {
                assertThat(socket.getTcpNoDelay()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.smtp.socketFactory", "mail.smtps.socketFactory"})
    void mails_go_by_them_unless_others_are_wanted(String property) throws Exception {
        var smtp = new JavaMailSenderImpl();
        new SmtpEmailSender(smtp, PROPERTIES);
        assertThat(smtp.getSession().getProperties().get(property)).isInstanceOf(PromptSockets.class);

        var others = SocketFactory.getDefault();
        var proxied = new JavaMailSenderImpl();
        proxied.getJavaMailProperties().put(property, others);
        new SmtpEmailSender(proxied, PROPERTIES);
        assertThat(proxied.getSession().getProperties().get(property)).isSameAs(others);
    }
}

package com.prescripto.notification.emails.smtp;

import java.util.Properties;

/** Refuses to start with a mail client that would talk to any server that claims to be the right one. */
final class TlsVerification {
    private TlsVerification() {}

    /**
     * Checks the mail client's properties.
     *
     * @throws IllegalStateException when one of them waives the check of the server's certificate or name; to trust a
     *     private authority, name it in an SSL bundle instead
     */
    static void requireOn(Properties client) {
        for (var name : client.stringPropertyNames()) {
            var value = client.getProperty(name).strip();
            boolean trustsUnseen = name.endsWith(".ssl.trust") && !value.isEmpty();
            boolean skipsName = name.endsWith(".ssl.checkserveridentity") && !Boolean.parseBoolean(value);
            if (trustsUnseen || skipsName) {
                throw new IllegalStateException(
                        name + "=" + value + " switches off TLS verification; name the authority in an SSL bundle");
            }
        }
    }
}

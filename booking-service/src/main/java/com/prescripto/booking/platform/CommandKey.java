package com.prescripto.booking.platform;

import com.prescripto.booking.kernel.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An Idempotency-Key with what makes it one: the same text of somebody else, or for another command, is another key.
 *
 * @param command such as {@code POST /api/admin/doctors}
 * @param text as it was sent
 */
public record CommandKey(Actor by, String command, String text) {

    /** What a key looks like. */
    public static final String FORM = "[A-Za-z0-9_-]{8,64}";

    /** What is said of one that does not. */
    public static final String NOT_ONE = "has 8 to 64 letters, digits, - or _";

    /** Names the command. */
    String id() {
        return hash(by.role() + "\n" + by.id() + "\n" + command + "\n" + text);
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

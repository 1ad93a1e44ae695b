package com.prescripto.booking.doctors.photos;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A photo as we made it ourselves: small, upright, and with nothing in the file but the picture. */
final class Photo {

    private final PhotoFormat format;
    private final byte[] encoded;

    Photo(PhotoFormat format, byte[] encoded) {
        this.format = format;
        this.encoded = encoded.clone();
    }

    PhotoFormat format() {
        return format;
    }

    byte[] encoded() {
        return encoded.clone();
    }

    /** Its content's hash, so that a name never means another picture and a browser may keep it for ever. */
    String name() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}

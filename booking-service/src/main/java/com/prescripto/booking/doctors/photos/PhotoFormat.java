package com.prescripto.booking.doctors.photos;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of picture we take, told by how a file begins and by nothing the sender says about it. */
enum PhotoFormat {
    PNG("png", "image/png", "89504e470d0a1a0a"),
    JPEG("jpg", "image/jpeg", "ffd8ff");

    private final String extension;
    private final String mediaType;
    // In hexadecimal.
    private final String beginning;

    PhotoFormat(String extension, String mediaType, String beginning) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    static Optional<PhotoFormat> of(byte[] file) {
        return Stream.of(values()).filter(format -> format.begins(file)).findFirst();
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    private boolean begins(byte[] file) {
        int length = beginning.length() / 2;
        return file.length > length && HexFormat.of().formatHex(file, 0, length).equals(beginning);
    }
}

package com.prescripto.booking.doctors.photos;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of picture we take, told by how a file begins and by nothing the sender says about it. */
enum PhotoFormat {
    PNG("png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    JPEG("jpg", "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private final String extension;
    private final String mediaType;
    private final byte[] beginning;

    PhotoFormat(String extension, String mediaType, byte[] beginning) {
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
        return file.length > beginning.length
                && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
    }
}

package com.prescripto.booking.doctors.photos;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How the camera was held. Phones store the picture as the sensor saw it and note the turn in the file (EXIF tag 0x0112);
 * as we drop the note, we must make the turn.
 *
 * @param code 1 to 8, as EXIF has it; 1 is upright
 */
record Orientation(int code) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final short LITTLE_ENDIAN = 0x4949;
    private static final int TAG = 0x0112;
    private static final int TAG_BYTES = 12;

    /** What a JPEG file says; upright when it says nothing we understand. */
    static Orientation of(byte[] jpeg) {
        try {
            var file = ByteBuffer.wrap(jpeg);
            file.position(2);
            while (file.remaining() > 4) {
                int marker = file.getShort() & 0xFFFF;
                int length = (file.getShort() & 0xFFFF) - 2;
                if (marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                int begin = file.position();
                if (marker == APP1 && Arrays.equals(jpeg, begin, begin + EXIF.length, EXIF, 0, EXIF.length)) {
                    return inExif(ByteBuffer.wrap(jpeg, begin + EXIF.length, length - EXIF.length)
                            .slice());
                }
                file.position(begin + length);
            }
            return UPRIGHT;
        } catch (RuntimeException cutShort) {
            return UPRIGHT;
        }
    }

    private static Orientation inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int tags = tiff.getShort(directory) & 0xFFFF;
        for (int tag = 0; tag < tags; tag++) {
            int at = directory + 2 + tag * TAG_BYTES;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int code = tiff.getShort(at + 8) & 0xFFFF;
                return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture as it was meant. */
    BufferedImage upright(BufferedImage picture) {
        if (code == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lying = code >= 5;
        var turned = new BufferedImage(lying ? height : width, lying ? width : height, picture.getType());
        var pen = turned.createGraphics();
        pen.drawImage(picture, turn(width, height), null);
        pen.dispose();
        return turned;
    }

    private AffineTransform turn(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}

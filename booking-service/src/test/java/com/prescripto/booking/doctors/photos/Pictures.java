package com.prescripto.booking.doctors.photos;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures to upload, good and bad. */
public final class Pictures {

    private Pictures() {}

    /** Red on its left, blue on its right. */
    public static byte[] png(int width, int height) {
        return encoded("png", BufferedImage.TYPE_INT_ARGB, width, height);
    }

    /** Red on its left, blue on its right. */
    public static byte[] jpeg(int width, int height) {
        return encoded("jpg", BufferedImage.TYPE_INT_RGB, width, height);
    }

    /** A tiny file that says it is enormous: what a decompression bomb looks like before it is unpacked. */
    public static byte[] bomb() {
        var small = png(1, 1);
        var header = ByteBuffer.wrap(small);
        header.putInt(16, 50_000).putInt(20, 50_000);
        var sum = new CRC32();
        sum.update(small, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return small;
    }

    /** A JPEG with an EXIF block: where it was taken, and how the camera was held. */
    static byte[] jpegHeld(int orientation, int width, int height) {
        var jpeg = jpeg(width, height);
        var secret = "GPS 12.97N 77.59E".getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + secret.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(secret);
        return ByteBuffer.allocate(jpeg.length + 4 + exif.capacity())
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.capacity() + 2))
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    static BufferedImage read(byte[] file) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static byte[] encoded(String format, int type, int width, int height) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}

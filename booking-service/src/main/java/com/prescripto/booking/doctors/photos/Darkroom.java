package com.prescripto.booking.doctors.photos;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Makes a {@link Photo} out of whatever somebody uploads.
 *
 * <p>The picture is decoded and encoded anew, so nothing but pixels survives: no place where it was taken, no script that
 * another program might find in the file. How large it says it is, is read before any pixel is, so that a small file
 * cannot unfold into more memory than there is.
 */
@Component
class Darkroom {

    /** The upload is no picture we take; the message says why, to whoever sent it. */
    static final class Refused extends Exception {
        Refused(String why) {
            super(why);
        }

        String why() {
            return Objects.requireNonNull(getMessage());
        }
    }

    static final int WIDEST = 4096;
    static final int SIDE = 512;

    // A picture of the largest size takes some 64 MiB while it is being made small.
    private final Semaphore room = new Semaphore(2);

    /** The picture in a file, at most 512 pixels wide and high. */
    Photo develop(byte[] upload) throws Refused {
        var format = PhotoFormat.of(upload).orElseThrow(() -> new Refused("Please choose a PNG or JPEG picture."));
        room.acquireUninterruptibly();
        try {
            var picture = shrink(read(upload, format), format);
            var turned = format == PhotoFormat.JPEG ? Orientation.of(upload).upright(picture) : picture;
            return new Photo(format, encode(turned, format));
        } catch (IOException | RuntimeException broken) {
            // The readers throw nearly anything when a file is broken.
            throw new Refused("The file is damaged, or a kind of picture we cannot read.");
        } finally {
            room.release();
        }
    }

    private static BufferedImage read(byte[] upload, PhotoFormat format) throws IOException, Refused {
        var readers = ImageIO.getImageReadersByFormatName(format.extension());
        ImageReader reader = readers.next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(input, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if (width > WIDEST || height > WIDEST) {
                throw new Refused("The picture is larger than " + WIDEST + " by " + WIDEST + " pixels.");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage shrink(BufferedImage picture, PhotoFormat format) {
        var scale = Math.min(1.0, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        // Halving first keeps fine patterns from flickering: one step of bilinear looks at four pixels only.
        var current = picture;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = draw(current, current.getWidth() / 2, current.getHeight() / 2, format);
        }
        return draw(current, width, height, format);
    }

    private static BufferedImage draw(BufferedImage from, int width, int height, PhotoFormat format) {
        var type = format == PhotoFormat.PNG ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var drawn = new BufferedImage(width, height, type);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] encode(BufferedImage picture, PhotoFormat format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format.extension(), bytes)) {
            throw new IOException("nothing writes " + format);
        }
        return bytes.toByteArray();
    }
}

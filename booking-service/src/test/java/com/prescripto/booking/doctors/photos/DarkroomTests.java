package com.prescripto.booking.doctors.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DarkroomTests {

    private final Darkroom darkroom = new Darkroom();

    @ParameterizedTest
    @CsvSource({"2000, 1000, 512, 256", "100, 400, 100, 400", "300, 3000, 51, 512", "4096, 4096, 512, 512"})
    void a_large_picture_becomes_small_and_a_small_one_stays(int width, int height, int newWidth, int newHeight)
            throws Darkroom.Refused {
        var picture =
                Pictures.read(darkroom.develop(Pictures.png(width, height)).encoded());
        assertThat(picture.getWidth()).isEqualTo(newWidth);
        assertThat(picture.getHeight()).isEqualTo(newHeight);
    }

    @Test
    void the_same_picture_always_gets_the_same_name() throws Darkroom.Refused {
        var one = darkroom.develop(Pictures.jpeg(600, 600));
        assertThat(darkroom.develop(Pictures.jpeg(600, 600)).name()).isEqualTo(one.name());
        assertThat(darkroom.develop(Pictures.jpeg(600, 500)).name()).isNotEqualTo(one.name());
    }

    @Test
    void nothing_but_the_picture_survives() throws Darkroom.Refused {
        var upload = Pictures.jpegHeld(1, 80, 40);
        assertThat(text(upload)).contains("GPS 12.97N");
        assertThat(text(darkroom.develop(upload).encoded())).doesNotContain("GPS", "Exif");

        var png = Pictures.png(80, 40);
        var tail = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        var withTail = Arrays.copyOf(png, png.length + tail.length);
        System.arraycopy(tail, 0, withTail, png.length, tail.length);
        assertThat(text(darkroom.develop(withTail).encoded())).doesNotContain("script");
    }

    @ParameterizedTest
    @CsvSource({"1, false, true", "3, false, false", "2, false, false", "4, false, true"})
    void a_picture_taken_with_a_turned_camera_is_turned_back(int orientation, boolean lying, boolean redLeft)
            throws Darkroom.Refused {
        var picture = Pictures.read(
                darkroom.develop(Pictures.jpegHeld(orientation, 80, 40)).encoded());
        assertThat(picture.getWidth()).isEqualTo(lying ? 40 : 80);
        assertThat(isRed(picture.getRGB(10, 20))).isEqualTo(redLeft);
        assertThat(isRed(picture.getRGB(70, 20))).isEqualTo(!redLeft);
    }

    @ParameterizedTest
    @CsvSource({"5, true", "6, true", "7, false", "8, false"})
    void a_picture_taken_with_a_lying_camera_stands_up(int orientation, boolean redTop) throws Darkroom.Refused {
        var picture = Pictures.read(
                darkroom.develop(Pictures.jpegHeld(orientation, 80, 40)).encoded());
        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(picture.getHeight()).isEqualTo(80);
        assertThat(isRed(picture.getRGB(20, 10))).isEqualTo(redTop);
        assertThat(isRed(picture.getRGB(20, 70))).isEqualTo(!redTop);
    }

    @Test
    void a_small_file_that_says_it_is_enormous_is_refused_before_it_is_unpacked() {
        refuses(Pictures.bomb(), "larger than 4096 by 4096");
        refuses(Pictures.png(4097, 1), "larger than 4096 by 4096");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "GIF89a....."})
    void what_does_not_begin_like_a_picture_is_refused_whatever_it_is_called(String upload) {
        refuses(upload.getBytes(StandardCharsets.US_ASCII), "PNG or JPEG");
    }

    @Test
    void a_file_that_only_begins_like_a_picture_is_refused() {
        refuses(Arrays.copyOf(Pictures.png(500, 500), 60), "damaged");
        refuses(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 0, 0, 0}, "damaged");
        var noise = Pictures.jpegHeld(6, 80, 40);
        Arrays.fill(noise, 6, 60, (byte) 0xFF);
        assertThat(Orientation.of(noise)).isEqualTo(new Orientation(1));
    }

    private void refuses(byte[] upload, String because) {
        assertThatExceptionOfType(Darkroom.Refused.class)
                .isThrownBy(() -> darkroom.develop(upload))
                .withMessageContaining(because);
    }

    private static boolean isRed(int rgb) {
        var color = new Color(rgb);
        return color.getRed() > color.getBlue();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}

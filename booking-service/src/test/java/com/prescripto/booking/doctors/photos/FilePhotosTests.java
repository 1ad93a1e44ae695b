package com.prescripto.booking.doctors.photos;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.doctors.DoctorPhotos.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FilePhotosTests {

    @TempDir
    private Path directory;

    @Test
    void a_kept_photo_is_found_under_its_address_and_nothing_else_lies_about() throws IOException {
        var folder = folder();
        var kept = (Outcome.Kept) new FilePhotos(new Darkroom(), folder).keep(Pictures.jpeg(700, 700));
        assertThat(kept.url()).matches("/api/photos/[0-9a-f]{64}\\.jpg");
        var name = kept.url().substring("/api/photos/".length());
        assertThat(folder.find(name)).hasValueSatisfying(photo -> {
            assertThat(photo.mediaType()).isEqualTo("image/jpeg");
            assertThat(photo.file()).exists();
        });
        try (var files = Files.list(directory.resolve("photos"))) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly(name);
        }
    }

    @Test
    void the_same_photo_can_be_kept_again() {
        var photos = new FilePhotos(new Darkroom(), folder());
        assertThat(photos.keep(Pictures.png(9, 9))).isEqualTo(photos.keep(Pictures.png(9, 9)));
    }

    @Test
    void no_name_leads_out_of_the_folder() throws IOException {
        Files.writeString(directory.resolve("secret.png"), "secret");
        var folder = folder();
        assertThat(folder.find("../secret.png")).isEmpty();
        assertThat(folder.find("..%2fsecret.png")).isEmpty();
        assertThat(folder.find("/etc/passwd")).isEmpty();
        assertThat(folder.find("0".repeat(64) + ".png")).isEmpty();
    }

    @Test
    void what_is_no_picture_is_refused_and_a_folder_that_cannot_be_written_is_no_ones_fault() throws IOException {
        var photos = new FilePhotos(new Darkroom(), folder());
        assertThat(photos.keep("hello".getBytes(StandardCharsets.US_ASCII))).isInstanceOf(Outcome.Refused.class);
        Files.writeString(directory.resolve("photos"), "a file where the folder should be");
        assertThat(photos.keep(Pictures.png(9, 9))).isEqualTo(new Outcome.Unavailable());
    }

    private PhotoFolder folder() {
        return new PhotoFolder(new PhotoProperties(directory.resolve("photos")));
    }
}

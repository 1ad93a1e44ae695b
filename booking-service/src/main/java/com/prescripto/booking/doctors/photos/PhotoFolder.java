package com.prescripto.booking.doctors.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Photos on disk. Stays open for reading when Cloudinary keeps the new ones, as the old ones are still here. */
@Component
public class PhotoFolder {

    /** A photo to send. */
    public record StoredPhoto(String mediaType, Path file) {}

    // Only names that we gave; nothing that leads out of the folder.
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.(png|jpg)");

    private final Path directory;

    PhotoFolder(PhotoProperties properties) {
        this.directory = properties.directory();
    }

    /** The photo of a name; empty when there is none. */
    public Optional<StoredPhoto> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        var format = name.endsWith("png") ? PhotoFormat.PNG : PhotoFormat.JPEG;
        return Optional.of(directory.resolve(name))
                .filter(Files::isRegularFile)
                .map(file -> new StoredPhoto(format.mediaType(), file));
    }

    /** Keeps a photo; returns its name. Nobody ever sees half of one. */
    String keep(Photo photo) throws IOException {
        Files.createDirectories(directory);
        var name = photo.name() + "." + photo.format().extension();
        var file = directory.resolve(name);
        var unfinished = Files.createTempFile(directory, "photo", ".part");
        try {
            Files.write(unfinished, photo.encoded());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return name;
    }
}

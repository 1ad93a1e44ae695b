package com.prescripto.booking.doctors.web;

import com.prescripto.booking.doctors.ChangeDoctorPhoto;
import com.prescripto.booking.doctors.ChangeDoctorPhoto.Endings;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.photos.PhotoFolder;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Doctors' photos: admins put them, everybody sees them. */
@RestController
class PhotosController {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final PhotoFolder folder;
    private final ChangeDoctorPhoto changeDoctorPhoto;
    private final StaffDoctors views;

    PhotosController(PhotoFolder folder, ChangeDoctorPhoto changeDoctorPhoto, StaffDoctors views) {
        this.folder = folder;
        this.changeDoctorPhoto = changeDoctorPhoto;
        this.views = views;
    }

    /** A name is its content's hash, so a browser never has to ask again. */
    @GetMapping("/api/photos/{name}")
    ResponseEntity<Resource> photo(@PathVariable String name) {
        return folder.find(name)
                .map(photo -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(photo.mediaType()))
                        .cacheControl(
                                CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                        .<Resource>body(new FileSystemResource(photo.file())))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    @PostMapping(path = "/api/admin/doctors/{id}/photo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    StaffDoctor change(@PathVariable String id, Actor admin, @RequestPart MultipartFile photo) throws IOException {
        return changeDoctorPhoto.change(
                new DoctorId(id),
                photo.getBytes(),
                admin,
                new Endings<>(
                        views::view,
                        () -> no(new Refusal(ProblemType.NOT_FOUND)),
                        why -> no(new Refusal(ProblemType.PHOTO_REFUSED, why)),
                        () -> no(new Refusal(ProblemType.BUSY).retryAfterSeconds(30)),
                        () -> no(new Refusal(ProblemType.STALE))));
    }

    private static StaffDoctor no(Refusal refusal) {
        throw refusal;
    }
}

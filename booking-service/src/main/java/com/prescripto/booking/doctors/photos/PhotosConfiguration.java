package com.prescripto.booking.doctors.photos;

import com.prescripto.booking.doctors.DoctorPhotos;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PhotosConfiguration {

    /** At Cloudinary when there is an account, on disk when there is none. */
    @Bean
    DoctorPhotos doctorPhotos(Darkroom darkroom, PhotoFolder folder, CloudinaryProperties cloudinary) {
        var url = cloudinary.url();
        return url == null || url.isBlank()
                ? new FilePhotos(darkroom, folder)
                : new CloudinaryPhotos(darkroom, url, cloudinary);
    }
}

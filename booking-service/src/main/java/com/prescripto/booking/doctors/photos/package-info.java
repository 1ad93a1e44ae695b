/** Photos of doctors: checked, made small, and kept on disk or at Cloudinary. */
@NullMarked
package com.prescripto.booking.doctors.photos;

import org.jspecify.annotations.NullMarked;

/** Doctors in MongoDB, and their photos on disk or at Cloudinary. */
@NullMarked
package com.prescripto.booking.doctors.store;

import org.jspecify.annotations.NullMarked;

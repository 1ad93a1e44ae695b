/** Doctors as the staff see and edit them, over HTTP. */
@NullMarked
package com.prescripto.booking.doctors.web;

import org.jspecify.annotations.NullMarked;

/** Registering, and a patient's own profile, over HTTP. */
@NullMarked
package com.prescripto.booking.patients.web;

import org.jspecify.annotations.NullMarked;

/** The clinic over HTTP. */
@NullMarked
package com.prescripto.booking.clinic.web;

import org.jspecify.annotations.NullMarked;

/** The directory over HTTP. */
@NullMarked
package com.prescripto.booking.directory.web;

import org.jspecify.annotations.NullMarked;

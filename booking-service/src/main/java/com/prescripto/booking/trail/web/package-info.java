/** Watches what staff are answered. */
@NullMarked
package com.prescripto.booking.trail.web;

import org.jspecify.annotations.NullMarked;

/** What goes to the trail, in MongoDB until it has arrived there. */
@NullMarked
package com.prescripto.booking.trail.store;

import org.jspecify.annotations.NullMarked;

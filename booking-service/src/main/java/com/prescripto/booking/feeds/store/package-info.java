/** Keeps who has a private calendar in MongoDB. */
@NullMarked
package com.prescripto.booking.feeds.store;

import org.jspecify.annotations.NullMarked;

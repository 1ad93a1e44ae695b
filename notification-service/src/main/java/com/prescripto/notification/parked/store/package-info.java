/** Keeps parked messages in MongoDB. */
@NullMarked
package com.prescripto.notification.parked.store;

import org.jspecify.annotations.NullMarked;

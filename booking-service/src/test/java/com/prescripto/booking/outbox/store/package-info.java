@NullMarked
package com.prescripto.booking.outbox.store;

import org.jspecify.annotations.NullMarked;

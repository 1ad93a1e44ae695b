@NullMarked
package com.prescripto.booking.outbox;

import org.jspecify.annotations.NullMarked;

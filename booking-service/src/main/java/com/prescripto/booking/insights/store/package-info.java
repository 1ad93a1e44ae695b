/** Numbers kept for a while. */
@NullMarked
package com.prescripto.booking.insights.store;

import org.jspecify.annotations.NullMarked;

/** What the service asks MongoDB, written down while the integration tests run, and judged when they are done. */
@NullMarked
package com.prescripto.booking.queries;

import org.jspecify.annotations.NullMarked;

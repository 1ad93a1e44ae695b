/** Facts to Kafka, for the audit trail. */
@NullMarked
package com.prescripto.booking.outbox.kafka;

import org.jspecify.annotations.NullMarked;

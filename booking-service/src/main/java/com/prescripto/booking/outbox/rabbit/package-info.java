/** Facts to RabbitMQ, for the notifications. */
@NullMarked
package com.prescripto.booking.outbox.rabbit;

import org.jspecify.annotations.NullMarked;

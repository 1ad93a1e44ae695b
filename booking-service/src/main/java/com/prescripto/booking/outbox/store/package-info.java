/** Aggregates in MongoDB with their unsent facts in the same document. Every store of an aggregate builds on this. */
@NullMarked
@NamedInterface("store")
package com.prescripto.booking.outbox.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

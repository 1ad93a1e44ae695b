/**
 * Every event of the clinic, once, in a trail that only grows.
 *
 * <p>This service reads {@code booking.events} from Kafka and appends what it reads to PostgreSQL, chained by hashes so that
 * a change made behind its back is found. It never writes to anybody else, and nobody can write to it over HTTP.
 */
@NullMarked
package com.prescripto.audit;

import org.jspecify.annotations.NullMarked;

/**
 * Patients, doctors, schedules and appointments.
 *
 * <p>This service owns the truth and keeps it in MongoDB. It never sends mail and never writes the audit trail: it states
 * what happened, in the same write that made it happen, and the outbox carries the statement to both brokers.
 */
@NullMarked
package com.prescripto.booking;

import org.jspecify.annotations.NullMarked;

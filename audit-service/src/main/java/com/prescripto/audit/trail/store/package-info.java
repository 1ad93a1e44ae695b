/** Keeps the trail in PostgreSQL: plain JDBC to append, JPA to read. */
@NullMarked
package com.prescripto.audit.trail.store;

import org.jspecify.annotations.NullMarked;

/**
 * The trail: events appended in hash chains, searched, verified.
 *
 * <p>One chain per partition of a topic. Where a chain ends and which offset comes next is written in the transaction that
 * appends, so PostgreSQL alone decides where reading goes on; Kafka's own committed offsets only serve those who watch lag.
 * Nothing here changes or removes an entry.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package com.prescripto.audit.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

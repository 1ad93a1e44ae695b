/** Kafka in a process of its own; its many libraries stay off every other classpath. */
@NullMarked
package com.prescripto.devstack.kafka;

import org.jspecify.annotations.NullMarked;

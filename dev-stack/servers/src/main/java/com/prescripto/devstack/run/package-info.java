/**
 * {@code ./run}: the whole system on this machine, started in order, watched, steered through a loopback endpoint and
 * stopped in order.
 */
@NullMarked
package com.prescripto.devstack.run;

import org.jspecify.annotations.NullMarked;

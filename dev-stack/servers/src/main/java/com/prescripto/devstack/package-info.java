/**
 * The servers the system stands on, started on this machine without Docker: for {@code ./run}, for {@code ./test} and
 * for integration tests. Everything listens on the loopback address only.
 */
@NullMarked
package com.prescripto.devstack;

import org.jspecify.annotations.NullMarked;

/** Measures the running system over its public API, as its users meet it. */
@NullMarked
package com.prescripto.bench;

import org.jspecify.annotations.NullMarked;

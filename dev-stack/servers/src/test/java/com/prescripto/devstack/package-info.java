/** Tests of the dev stack, on the real servers. */
@NullMarked
package com.prescripto.devstack;

import org.jspecify.annotations.NullMarked;

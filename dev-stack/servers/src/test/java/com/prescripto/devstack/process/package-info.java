/** Tests of the package of this name. */
@NullMarked
package com.prescripto.devstack.process;

import org.jspecify.annotations.NullMarked;

/** Tests of the package of this name. */
@NullMarked
package com.prescripto.devstack.packages;

import org.jspecify.annotations.NullMarked;

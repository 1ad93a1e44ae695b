/** Tests of the package of this name. */
@NullMarked
package com.prescripto.devstack.verify;

import org.jspecify.annotations.NullMarked;

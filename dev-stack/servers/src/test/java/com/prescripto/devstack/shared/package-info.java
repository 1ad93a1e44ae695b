/** Tests of the package of this name. */
@NullMarked
package com.prescripto.devstack.shared;

import org.jspecify.annotations.NullMarked;

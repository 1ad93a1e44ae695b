/** Tests of the package of this name. */
@NullMarked
package com.prescripto.devstack.run;

import org.jspecify.annotations.NullMarked;

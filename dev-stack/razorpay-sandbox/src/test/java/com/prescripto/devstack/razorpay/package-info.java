/** Tests of the Razorpay sandbox, through HTTP. */
@NullMarked
package com.prescripto.devstack.razorpay;

import org.jspecify.annotations.NullMarked;

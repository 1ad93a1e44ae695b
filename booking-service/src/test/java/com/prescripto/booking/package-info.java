@NullMarked
package com.prescripto.booking;

import org.jspecify.annotations.NullMarked;

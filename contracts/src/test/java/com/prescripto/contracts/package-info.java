@NullMarked
package com.prescripto.contracts;

import org.jspecify.annotations.NullMarked;

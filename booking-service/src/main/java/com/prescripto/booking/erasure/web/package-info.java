/** Forgetting somebody, over HTTP. */
@NullMarked
package com.prescripto.booking.erasure.web;

import org.jspecify.annotations.NullMarked;

/** Signing in and out over HTTP. */
@NullMarked
package com.prescripto.booking.accounts.web;

import org.jspecify.annotations.NullMarked;

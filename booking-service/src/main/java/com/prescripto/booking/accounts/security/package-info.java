/** Passwords, tokens, and which path needs which role. */
@NullMarked
package com.prescripto.booking.accounts.security;

import org.jspecify.annotations.NullMarked;

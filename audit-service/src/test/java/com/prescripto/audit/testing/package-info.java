/** What several tests need: the running service, a topic with events, the database behind it, tokens. */
@NullMarked
package com.prescripto.audit.testing;

import org.jspecify.annotations.NullMarked;

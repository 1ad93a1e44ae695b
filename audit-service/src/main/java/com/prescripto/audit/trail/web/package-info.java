/** The trail over HTTP, for admins: search and look up. There is no way to write. */
@NullMarked
package com.prescripto.audit.trail.web;

import org.jspecify.annotations.NullMarked;

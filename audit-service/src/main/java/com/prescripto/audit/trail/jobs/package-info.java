/** What is done about the trail by the clock. */
@NullMarked
package com.prescripto.audit.trail.jobs;

import org.jspecify.annotations.NullMarked;

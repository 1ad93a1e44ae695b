/** Looks at the clock. */
@NullMarked
package com.prescripto.notification.notifications.jobs;

import org.jspecify.annotations.NullMarked;

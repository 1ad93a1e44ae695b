/** What is done with parked messages by the clock. */
@NullMarked
package com.prescripto.notification.parked.jobs;

import org.jspecify.annotations.NullMarked;

/** Keeps notifications in MongoDB. */
@NullMarked
package com.prescripto.notification.notifications.store;

import org.jspecify.annotations.NullMarked;

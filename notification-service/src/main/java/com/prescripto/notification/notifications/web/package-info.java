/** Shows admins what was told. */
@NullMarked
package com.prescripto.notification.notifications.web;

import org.jspecify.annotations.NullMarked;

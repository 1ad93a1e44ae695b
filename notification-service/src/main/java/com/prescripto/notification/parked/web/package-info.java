/** Shows admins what is parked, and does with it what they say. */
@NullMarked
package com.prescripto.notification.parked.web;

import org.jspecify.annotations.NullMarked;

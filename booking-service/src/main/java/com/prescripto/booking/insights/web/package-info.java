/** Dashboards over HTTP. */
@NullMarked
package com.prescripto.booking.insights.web;

import org.jspecify.annotations.NullMarked;

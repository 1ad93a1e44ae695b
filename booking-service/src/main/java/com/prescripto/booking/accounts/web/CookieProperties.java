package com.prescripto.booking.accounts.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How session cookies are set.
 *
 * @param secure false only where the apps are served over plain http, as on a developer's machine
 */
@Validated
@ConfigurationProperties("prescripto.cookies")
record CookieProperties(@DefaultValue("true") boolean secure) {}

/** Hands mails to an SMTP server over verified TLS where it offers it, and judges its answer. */
@NullMarked
package com.prescripto.notification.emails.smtp;

import org.jspecify.annotations.NullMarked;

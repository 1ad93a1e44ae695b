/** Tests of the mail sink, through SMTP and HTTP. */
@NullMarked
package com.prescripto.devstack.mail;

import org.jspecify.annotations.NullMarked;

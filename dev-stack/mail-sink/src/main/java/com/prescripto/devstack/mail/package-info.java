/** A mail server that delivers nothing: it keeps every mail in a folder and shows them on a page and by JSON. */
@NullMarked
package com.prescripto.devstack.mail;

import org.jspecify.annotations.NullMarked;

/**
 * Where the servers' programs come from: those on the machine where they fit, else Debian packages unpacked into a
 * private folder. Nothing is installed, no root is needed, no system service is started.
 */
@NullMarked
package com.prescripto.devstack.packages;

import org.jspecify.annotations.NullMarked;

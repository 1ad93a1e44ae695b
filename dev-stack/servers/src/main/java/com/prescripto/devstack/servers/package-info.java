/** One recipe per server: what it needs in its folder, how it is run, and how to see that it serves. */
@NullMarked
package com.prescripto.devstack.servers;

import org.jspecify.annotations.NullMarked;

/** The contracts between the services, as files, with a small helper to hold code against them. Tests only. */
@NullMarked
package com.prescripto.contracts;

import org.jspecify.annotations.NullMarked;

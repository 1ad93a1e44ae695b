/** {@code ./test}: runs every test of every module, stage by stage, and counts what their reports say. */
@NullMarked
package com.prescripto.devstack.verify;

import org.jspecify.annotations.NullMarked;

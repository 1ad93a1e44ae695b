/** The three ways a test run gets its servers: join the run's shared ones, start processes, or start containers. */
@NullMarked
package com.prescripto.devstack.shared;

import org.jspecify.annotations.NullMarked;

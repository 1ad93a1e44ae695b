/**
 * The servers as containers, by Testcontainers, in a process of its own. Only this package knows Testcontainers.
 *
 * <p>Run by its authors on stand-in images only (dev-stack/images): they had no Docker engine that could pull the real
 * ones.
 */
@NullMarked
package com.prescripto.devstack.docker;

import org.jspecify.annotations.NullMarked;

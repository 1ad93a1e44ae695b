/**
 * The servers as containers, by Testcontainers, in a process of its own. Only this package knows Testcontainers.
 *
 * <p>Compiled and its switch tested, but no container of it has been run by its authors: they had no Docker engine that
 * could pull images.
 */
@NullMarked
package com.prescripto.devstack.docker;

import org.jspecify.annotations.NullMarked;

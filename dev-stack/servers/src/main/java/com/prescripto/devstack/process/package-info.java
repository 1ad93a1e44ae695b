/**
 * Child processes and ports: starting a server so that it can never outlive its purpose, waiting for its answer,
 * signalling it, and finding what an earlier, crashed run left behind. Linux only.
 */
@NullMarked
package com.prescripto.devstack.process;

import org.jspecify.annotations.NullMarked;

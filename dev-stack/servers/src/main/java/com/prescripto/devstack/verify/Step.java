package com.prescripto.devstack.verify;

import com.prescripto.devstack.process.Command;
import java.time.Duration;

/**
 * One program that is run to its end; it succeeds by its exit code.
 *
 * @param name names its log
 * @param limit how long it may take
 */
record Step(String name, Command command, Duration limit) {}

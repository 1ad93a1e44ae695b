package com.prescripto.devstack.verify;

import java.io.IOException;

/** A part of the run that can be chosen by its name. */
interface Stage {

    String name();

    /** Runs to its end whatever fails, and counts every test; a step that fails without a failed test is one. */
    Counts run(StepRunner steps) throws IOException, InterruptedException;
}

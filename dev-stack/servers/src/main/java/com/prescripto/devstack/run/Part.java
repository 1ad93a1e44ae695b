package com.prescripto.devstack.run;

import com.prescripto.devstack.process.ProcessNode;

/**
 * A node and its place in the order: everything in an earlier stage is ready before it starts, and stops after it.
 */
record Part(Stage stage, ProcessNode node) {

    enum Stage {
        SERVERS,
        SERVICES,
        WEBS
    }
}

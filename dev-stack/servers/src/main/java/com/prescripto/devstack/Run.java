package com.prescripto.devstack;

import com.prescripto.devstack.run.Options;
import com.prescripto.devstack.run.Supervisor;
import com.prescripto.devstack.servers.Checkout;
import java.nio.file.Path;
import java.util.List;

/** What {@code ./run} runs when everything is built; {@code ./run --help} explains the options. */
public final class Run {
    private Run() {}

    public static void main(String[] arguments) {
        Path checkout = Checkout.root();
        try {
            Supervisor supervisor = new Supervisor(checkout, Options.parse(List.of(arguments), checkout));
            System.exit(supervisor.run() ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + " (see ./run --help)");
            System.exit(2);
        }
    }
}

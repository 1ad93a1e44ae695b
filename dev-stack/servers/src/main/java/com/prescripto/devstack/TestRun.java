package com.prescripto.devstack;

import com.prescripto.devstack.servers.Checkout;
import com.prescripto.devstack.servers.JavaProgram;
import com.prescripto.devstack.verify.Verification;
import java.util.List;

/** What {@code ./test} runs; its arguments are the names of stages, none for all. */
public final class TestRun {
    private TestRun() {}

    public static void main(String[] arguments) throws InterruptedException {
        JavaProgram.deleteOldCopies();
        try {
            boolean green = Verification.of(List.of(arguments), Checkout.root(), System.out)
                    .run();
            System.exit(green ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + " (see ./test --help)");
            System.exit(2);
        }
    }
}

package com.prescripto.booking.payments.razorpay;

import com.prescripto.booking.payments.OrderOfNews;
import com.prescripto.booking.payments.Till;
import com.prescripto.devstack.RazorpayServer;
import com.prescripto.devstack.TestServers;
import java.util.List;

/**
 * The real gateway at the sandbox's process, said once and twice by turns; each permutation has an account of its own there.
 * All 3,600 take a quarter of an hour ({@code -Dnews.every=1}), so a part is played, spread evenly; all are played in memory.
 */
class OrderOfNewsIT extends OrderOfNews {

    /** No divisor of 720, so that neither the first nor the last item is always the same. */
    private static final int EVERY = Integer.getInteger("news.every", 31);

    @Override
    protected Counter counter() {
        RazorpayServer account = TestServers.get().razorpay(TestServers.unique("news"));
        var gateway = Gateways.of(account);
        return new Counter(Till.at(gateway), gateway, new SandboxDesk(account));
    }

    @Override
    protected List<Integer> times(int permutation) {
        return permutation % EVERY == 0 ? List.of(1 + permutation % 2) : List.of();
    }
}

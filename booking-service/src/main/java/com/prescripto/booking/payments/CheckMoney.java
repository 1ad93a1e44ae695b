package com.prescripto.booking.payments;

import static java.util.stream.Collectors.toSet;

import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.clinic.Clinic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Holds all money against what must always be true of it, without trusting what was decided about it. It moves none; what
 * it finds is an error in the log that names the bill. On its way it lets bills go to the doctor who has their appointment
 * now, for the process that died before it could: cash is looked at by nobody else where payments are off.
 */
@Service
public class CheckMoney {

    private static final Logger log = LoggerFactory.getLogger(CheckMoney.class);

    /** Longer than anybody can book ahead, and than any refund takes. */
    private static final Duration BACK = Duration.ofDays(120);

    private static final int AT_ONCE = 200;
    private static final int MOST_UNMATCHED = 1_000;

    /** So long its order may take to become known. */
    public static final Duration UNMATCHED_AFTER = Duration.ofMinutes(15);

    private final BillLists bills;
    private final Bills store;
    private final UnmatchedPayments unmatched;
    private final Appointments appointments;
    private final Clinic clinic;
    private final Clock clock;

    CheckMoney(
            BillLists bills,
            Bills store,
            UnmatchedPayments unmatched,
            Appointments appointments,
            Clinic clinic,
            Clock clock) {
        this.bills = bills;
        this.store = store;
        this.unmatched = unmatched;
        this.appointments = appointments;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param difference minor units that are here and should not be, or went back and should not have; should be 0
     * @param undecidedSince since when money has been here about which nothing was decided; null when there is none
     * @param unmatched payments that nobody knows what they are for, and that have had their time to be matched
     * @param refundingSince since when the oldest refund that has not gone through has been on its way
     */
    public record Findings(
            BillLists.Totals totals,
            long difference,
            @Nullable Instant undecidedSince,
            @Nullable Instant refundingSince,
            long unmatched,
            Instant at) {}

    public Findings check() {
        var pass = new Pass(clock.instant());
        try (var changed = bills.changedSince(pass.now.minus(BACK))) {
            changed.forEach(pass::see);
        }
        pass.finish();
        return new Findings(
                bills.totals(clinic.currency()),
                pass.difference,
                pass.undecidedSince,
                pass.refundingSince,
                unmatched.open(pass.now.minus(UNMATCHED_AFTER), MOST_UNMATCHED).size(),
                pass.now);
    }

    /** One pass over the bills, some at a time. */
    private final class Pass {

        private final Instant now;
        private final List<Bill> some = new ArrayList<>();
        private long difference;
        private @Nullable Instant undecidedSince;
        private @Nullable Instant refundingSince;

        Pass(Instant now) {
            this.now = now;
        }

        void see(Bill bill) {
            some.add(bill);
            if (some.size() == AT_ONCE) {
                finish();
            }
        }

        void finish() {
            var known =
                    appointments.findAll(some.stream().map(Bill::appointment).collect(toSet()));
            for (var bill : some) {
                undecidedSince = earlier(
                        undecidedSince,
                        bill.payments().stream()
                                .filter(BilledPayment::isUnjudged)
                                .map(BilledPayment::learnedAt));
                refundingSince = earlier(
                        refundingSince,
                        Stream.concat(
                                        bill.refunds().stream().filter(BilledRefund::isOpen),
                                        bill.failedRefunds().stream())
                                .map(BilledRefund::at));
                var appointment = known.get(bill.appointment());
                if (appointment == null) {
                    log.error("MONEY WITHOUT AN APPOINTMENT: {}", bill.id());
                    difference += bill.captured().amount() - bill.refunded().amount();
                    continue;
                }
                if (!bill.doctor().equals(appointment.doctor())) {
                    // When somebody was faster, the next check sees it again.
                    store.save(bill.reassign(appointment.doctor(), now));
                }
                var found =
                        MoneyRules.isAtRest(bill, appointment, now) ? MoneyRules.difference(bill, appointment, now) : 0;
                if (found > 0) {
                    log.error("MONEY THAT SHOULD NOT BE HERE: {} of {} (minor units)", found, bill.id());
                    difference += found;
                }
            }
            some.clear();
        }

        private static @Nullable Instant earlier(@Nullable Instant than, Stream<Instant> others) {
            return Stream.concat(Stream.ofNullable(than), others)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }
}

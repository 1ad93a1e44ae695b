package com.prescripto.booking.payments;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.payments.BillFixtures.FEE;
import static com.prescripto.booking.payments.BillFixtures.aPayment;
import static com.prescripto.booking.payments.BillFixtures.anOrder;
import static com.prescripto.booking.payments.BillFixtures.later;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.payments.Payment.Status;
import com.prescripto.booking.payments.UnmatchedPayments.Unmatched;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store of unmatched payments promises. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class UnmatchedPaymentsContract {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final PaymentGateway.Order order = anOrder(FEE);
    private final Payment authorized = aPayment("pay_lost", order, Status.AUTHORIZED, FEE);
    private final Payment captured = aPayment("pay_lost", order, Status.CAPTURED, FEE);

    protected abstract UnmatchedPayments unmatched();

    @Test
    void a_payment_is_kept_once_and_its_status_only_rises() {
        unmatched().keep(captured, NOW);
        unmatched().keep(authorized, later(1));
        var expected = new Unmatched("pay_lost", order.id(), FEE, Status.CAPTURED, NOW, 0);
        assertThat(unmatched().find("pay_lost")).contains(expected);
        assertThat(unmatched().open(later(15), 10)).containsExactly(expected);
    }

    @Test
    void money_without_an_order_is_kept_too() {
        var lost = new Payment("pay_none", null, Status.CAPTURED, FEE, null, null, NOW);
        unmatched().keep(lost, NOW);
        assertThat(unmatched().find("pay_none")).map(Unmatched::amount).contains(FEE);
    }

    @Test
    void it_is_tried_again_and_ever_more_seldom() {
        unmatched().keep(captured, NOW);
        assertThat(unmatched().due(NOW, LEASE, 10)).hasSize(1);
        assertThat(unmatched().due(later(1), LEASE, 10)).isEmpty();
        assertThat(unmatched().due(later(60), LEASE, 10)).hasSize(1);
        assertThat(unmatched().due(later(89), LEASE, 10)).isEmpty();
        assertThat(unmatched().due(later(90), LEASE, 10)).hasSize(1);
        assertThat(unmatched().find("pay_lost")).map(Unmatched::tries).contains(3);
    }

    @Test
    void what_is_matched_or_decided_is_neither_tried_nor_shown_nor_decided_again() {
        unmatched().keep(captured, NOW);
        assertThat(unmatched().open(NOW.minusSeconds(1), 10)).isEmpty();
        assertThat(unmatched().resolve("pay_lost", "DISMISS", "a test", "acc_1", NOW))
                .isTrue();
        assertThat(unmatched().resolve("pay_lost", "REFUND", "again", "acc_1", NOW))
                .isFalse();
        unmatched().keep(captured, later(1));
        assertThat(unmatched().open(later(60), 10)).isEmpty();
        assertThat(unmatched().due(later(60), LEASE, 10)).isEmpty();
        unmatched().keep(aPayment("pay_found", order, Status.CAPTURED, FEE), NOW);
        unmatched().matched("pay_found");
        assertThat(unmatched().open(later(60), 10)).isEmpty();
        assertThat(unmatched().due(later(60), LEASE, 10)).isEmpty();
    }
}

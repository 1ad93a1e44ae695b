package com.prescripto.booking.payments;

import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.appointments.Practice;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The process dies: before or after every single call of the stores and the provider, one after the other. What the next one
 * makes of it is always the same.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuddenDeathTests {

    private static final int MORE_THAN_THERE_ARE = 200;

    /** Not an exception that somebody might handle. */
    private static final class Killed extends Error {
        Killed() {
            super("killed", null, false, false);
        }
    }

    /** Lets some calls pass and then kills, before the call is made or after. */
    private static final class Fate {
        private int left = Integer.MAX_VALUE;
        private boolean after;

        <T> T around(Class<T> type, T real) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, call, with) -> {
                        var dies = left-- == 0;
                        if (dies && !after) {
                            throw new Killed();
                        }
                        try {
                            var answer = call.invoke(real, with);
                            if (dies) {
                                throw new Killed();
                            }
                            return answer;
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    }));
        }
    }

    @Test
    void while_a_payment_is_learned_it_is_booked_and_kept_once() {
        var deaths = everywhere(
                (till, held) -> {},
                (till, held) -> till.learnPayment.check(held.id(), till.patient()),
                (till, held) -> {
                    assertThat(till.status(held)).isEqualTo(AppointmentStatus.BOOKED);
                    assertThat(till.bill(held).state().status()).isEqualTo(PaymentState.Status.PAID);
                    assertThat(till.facts(held)).containsExactly("PAYMENT_STARTED", "PAYMENT_SUCCESS");
                });
        assertThat(deaths).isGreaterThan(5);
    }

    @Test
    void while_money_goes_back_because_the_slot_is_gone_it_goes_back_exactly_once() {
        var deaths = everywhere(
                (till, held) -> {
                    till.lapse();
                    till.practice.booked(anotherPatient(), Practice.AT_CLINIC, Practice.TEN);
                },
                (till, held) -> till.learnPayment.check(held.id(), till.patient()),
                (till, held) -> assertThatItWentBackOnce(till, held, AppointmentStatus.LAPSED));
        assertThat(deaths).isGreaterThan(10);
    }

    @Test
    void while_a_cancellation_is_followed_money_goes_back_exactly_once() {
        var deaths = everywhere(
                (till, held) -> till.learnPayment.check(held.id(), till.patient()),
                (till, held) -> till.cancel(held, till.practice.theDoctor()),
                (till, held) -> assertThatItWentBackOnce(till, held, AppointmentStatus.CANCELLED));
        assertThat(deaths).isGreaterThan(10);
    }

    private static void assertThatItWentBackOnce(Till till, Appointment held, AppointmentStatus status) {
        var payment = till.bill(held).payments().get(0);
        assertThat(till.status(held)).isEqualTo(status);
        assertThat(till.bill(held).state().status()).isEqualTo(PaymentState.Status.REFUNDED);
        assertThat(till.provider.refundsOf(payment.id())).hasSize(1);
        assertThat(till.bill(held).refunded()).isEqualTo(payment.amount());
        assertThat(till.facts(held)).containsOnlyOnce("PAYMENT_REFUND_STARTED", "PAYMENT_REFUNDED");
    }

    private interface Scene {
        void play(Till till, Appointment held);
    }

    /** How many places there were to die at. */
    private static int everywhere(Scene before, Scene deadly, Scene then) {
        var deaths = 0;
        for (var after : new boolean[] {false, true}) {
            for (int call = 0; call < MORE_THAN_THERE_ARE; call++) {
                if (!dies(call, after, before, deadly, then)) {
                    break;
                }
                deaths++;
            }
        }
        return deaths;
    }

    private static boolean dies(int call, boolean after, Scene before, Scene deadly, Scene then) {
        var fate = new Fate();
        var till = new Till(
                real -> fate.around(Appointments.class, real),
                real -> fate.around(Bills.class, real),
                real -> fate.around(PaymentGateway.class, real));
        var held = till.held();
        till.provider.pay(till.opened(held).id());
        before.play(till, held);
        fate.after = after;
        fate.left = call;
        var died = died(till, held, deadly);
        fate.left = Integer.MAX_VALUE;
        till.settleDown();
        then.play(till, held);
        till.assertThatNoMoneyIsLost();
        return died;
    }

    private static boolean died(Till till, Appointment held, Scene deadly) {
        try {
            deadly.play(till, held);
            return false;
        } catch (Killed killed) {
            return true;
        }
    }
}

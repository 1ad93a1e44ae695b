package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.kernel.Money;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a bill. The components are the data in {@code contracts/}: ids, money and codes.
 *
 * <p>The subject is the bill, not the appointment: each has its own sequence.
 */
public sealed interface BillEvent extends DomainEvent {

    String appointmentId();

    String doctorId();

    String patientId();

    /** Every doctor whose money it changes. */
    default Set<String> doctorsConcerned() {
        return Set.of(doctorId());
    }

    /** The bill's, after it happened. */
    long version();

    @Override
    default String subject() {
        return Bill.idOf(appointmentId());
    }

    /** An order was opened: the patient can pay it. */
    record Started(String appointmentId, String doctorId, String patientId, long version, String orderId, Money amount)
            implements BillEvent {
        @Override
        public String type() {
            return "PAYMENT_STARTED";
        }
    }

    /** A bank has promised the money; it is not here yet. */
    record Authorized(
            String appointmentId,
            String doctorId,
            String patientId,
            long version,
            String paymentId,
            String orderId,
            Money amount)
            implements BillEvent {
        @Override
        public String type() {
            return "PAYMENT_AUTHORIZED";
        }
    }

    /** An attempt to pay came to nothing. Not final: a bank may still change its mind. */
    record Failed(
            String appointmentId,
            String doctorId,
            String patientId,
            long version,
            String paymentId,
            String orderId,
            Money amount,
            @Nullable String failure)
            implements BillEvent {
        @Override
        public String type() {
            return "PAYMENT_FAILED";
        }
    }

    /**
     * The visit is paid and the money is kept.
     *
     * @param paymentId the provider's; absent for cash
     */
    record Succeeded(
            String appointmentId,
            String doctorId,
            String patientId,
            long version,
            PaymentState.Method method,
            Money amount,
            @Nullable String paymentId)
            implements BillEvent {
        @Override
        public String type() {
            return "PAYMENT_SUCCESS";
        }
    }

    /** It was decided that money goes back, and will be asked for until it has. */
    record RefundStarted(
            String appointmentId,
            String doctorId,
            String patientId,
            long version,
            String paymentId,
            @Nullable String key,
            Money amount,
            RefundReason reason,
            @Nullable Integer percent)
            implements BillEvent {
        @Override
        public String type() {
            return "PAYMENT_REFUND_STARTED";
        }
    }

    /** The provider has taken a refund on. */
    record RefundAccepted(
            String appointmentId,
            String doctorId,
            String patientId,
            long version,
            String paymentId,
            String refundId,
            Money amount,
            RefundReason reason)
            implements BillEvent {
        @Override
        public String type() {
            return "PAYMENT_REFUND_ACCEPTED";
        }
    }

    /**
     * Money went back.
     *
     * @param paymentId absent for cash, like the refund's
     * @param percent of what was paid, when the policy decided
     */
    record Refunded(
            String appointmentId,
            String doctorId,
            String patientId,
            long version,
            PaymentState.Method method,
            @Nullable String paymentId,
            @Nullable String refundId,
            Money amount,
            RefundReason reason,
            @Nullable Integer percent)
            implements BillEvent {
        @Override
        public String type() {
            return "PAYMENT_REFUNDED";
        }
    }

    /** A refund came to nothing; another is tried in a while. */
    record RefundFailed(
            String appointmentId,
            String doctorId,
            String patientId,
            long version,
            String paymentId,
            Money amount,
            RefundReason reason,
            @Nullable String problem)
            implements BillEvent {
        @Override
        public String type() {
            return "PAYMENT_REFUND_FAILED";
        }
    }

    /**
     * Money came that is not what was asked for. It books nothing until an admin has decided.
     *
     * @param expected what the order asked for
     */
    record Quarantined(
            String appointmentId,
            String doctorId,
            String patientId,
            long version,
            String paymentId,
            String orderId,
            Money amount,
            Money expected)
            implements BillEvent {
        @Override
        public String type() {
            return "PAYMENT_QUARANTINED";
        }
    }

    /** An admin has decided about money in quarantine. */
    record Resolved(
            String appointmentId,
            String doctorId,
            String patientId,
            long version,
            String paymentId,
            Money amount,
            Resolution resolution)
            implements BillEvent {
        @Override
        public String type() {
            return "PAYMENT_RESOLVED";
        }
    }

    /**
     * The visit has gone to another doctor, and its money with it.
     *
     * @param fromDoctorId who had it before
     */
    record Reassigned(String appointmentId, String doctorId, String patientId, long version, String fromDoctorId)
            implements BillEvent {
        @Override
        public String type() {
            return "PAYMENT_REASSIGNED";
        }

        @Override
        public Set<String> doctorsConcerned() {
            return doctorId.equals(fromDoctorId) ? Set.of(doctorId) : Set.of(doctorId, fromDoctorId);
        }
    }

    /** What becomes of money in quarantine. */
    enum Resolution {
        /** It goes back. */
        REFUND,
        /** It is as good as what was asked for. */
        ACCEPT
    }
}

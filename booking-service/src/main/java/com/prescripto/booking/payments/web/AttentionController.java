package com.prescripto.booking.payments.web;

import static com.prescripto.booking.payments.web.Times.local;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Bill;
import com.prescripto.booking.payments.BillEvent.Resolution;
import com.prescripto.booking.payments.BillLists;
import com.prescripto.booking.payments.BillLists.Attention;
import com.prescripto.booking.payments.BilledPayment;
import com.prescripto.booking.payments.BilledRefund;
import com.prescripto.booking.payments.Bills;
import com.prescripto.booking.payments.CheckMoney;
import com.prescripto.booking.payments.LookAtBill;
import com.prescripto.booking.payments.Payment;
import com.prescripto.booking.payments.PaymentGateway.Order;
import com.prescripto.booking.payments.ResolvePayment;
import com.prescripto.booking.payments.ResolveUnmatched;
import com.prescripto.booking.payments.UnmatchedPayments;
import com.prescripto.booking.payments.UnmatchedPayments.Unmatched;
import com.prescripto.booking.payments.web.BillNames.Named;
import com.prescripto.booking.payments.web.BillNames.Names;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.trail.AboutPatients;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Money that only a person can put right, and what an admin says of it. */
@RestController
@RequestMapping("/api/admin/payments")
class AttentionController {

    /** More at once is no work list but a disaster, of which the metrics tell. */
    private static final int MOST = 200;

    private static final long RETRY = 30;

    private final BillLists lists;
    private final Bills bills;
    private final UnmatchedPayments unmatched;
    private final ResolvePayment resolvePayment;
    private final ResolveUnmatched resolveUnmatched;
    private final LookAtBill lookAtBill;
    private final BillNames names;
    private final Clinic clinic;
    private final Clock clock;

    AttentionController(
            BillLists lists,
            Bills bills,
            UnmatchedPayments unmatched,
            ResolvePayment resolvePayment,
            ResolveUnmatched resolveUnmatched,
            LookAtBill lookAtBill,
            BillNames names,
            Clinic clinic,
            Clock clock) {
        this.lists = lists;
        this.bills = bills;
        this.unmatched = unmatched;
        this.resolvePayment = resolvePayment;
        this.resolveUnmatched = resolveUnmatched;
        this.lookAtBill = lookAtBill;
        this.clock = clock;
        this.names = names;
        this.clinic = clinic;
    }

    /** The longest waiting first. */
    @Schema(name = "PaymentsAttention")
    record AttentionView(
            List<QuarantinedView> quarantined, List<UnmatchedView> unmatched, List<FailingView> refundsFailing)
            implements AboutPatients {
        @Override
        public Shown shown() {
            return Shown.PAYMENTS;
        }

        @Override
        public Stream<String> seenIds() {
            return Stream.concat(
                    quarantined.stream()
                            .flatMap(one ->
                                    Stream.of(one.appointmentId(), one.patient().id())),
                    refundsFailing.stream().map(FailingView::appointmentId));
        }
    }

    /**
     * A payment that nobody knows what it is for.
     *
     * @param kind how far it has come
     * @param tries how often it was looked for in vain
     */
    @Schema(name = "UnmatchedPayment")
    record UnmatchedView(
            String id,
            @Nullable String orderId,
            String paymentId,
            Money amount,
            Payment.Status kind,
            OffsetDateTime at,
            int tries) {}

    /**
     * Money that is not what was asked for.
     *
     * @param expected what was asked for
     */
    @Schema(name = "QuarantinedPayment")
    record QuarantinedView(
            String appointmentId,
            String paymentId,
            @Nullable String orderId,
            Money amount,
            Money expected,
            OffsetDateTime at,
            Named patient,
            Named doctor) {}

    /**
     * A refund that the provider keeps refusing.
     *
     * @param tries how often it was asked for
     * @param problem the provider's code
     */
    @Schema(name = "FailingRefund")
    record FailingView(
            String appointmentId, String paymentId, Money amount, int tries, OffsetDateTime at, String problem) {}

    /** @param note why it was decided so */
    record ResolutionForm(
            @NotNull Resolution action,
            @NotBlank @Size(max = 300) String note) {}

    /** @param note why it was decided so */
    record UnmatchedForm(
            @NotNull ResolveUnmatched.Resolution action,
            @NotBlank @Size(max = 300) String note) {}

    /** Everything that waits for somebody. */
    @GetMapping("/attention")
    AttentionView attention() {
        var quarantined = names.named(lists.needing(Attention.QUARANTINED, MOST), AttentionController::quarantined);
        var failing = names.named(lists.needing(Attention.REFUND_FAILING, MOST), AttentionController::failing);
        var unknown = unmatched.open(clock.instant().minus(CheckMoney.UNMATCHED_AFTER), MOST);
        return new AttentionView(
                flat(quarantined), unknown.stream().map(this::unmatched).toList(), flat(failing));
    }

    /**
     * Decides about money in quarantine: it goes back, or it is as good as what was asked for. Said again it changes
     * nothing.
     */
    @PostMapping("/{appointmentId}/{paymentId}/resolution")
    BillView resolve(
            Actor actor,
            @PathVariable String appointmentId,
            @PathVariable String paymentId,
            @RequestBody @Valid ResolutionForm form) {
        var outcome = resolvePayment.resolve(
                new AppointmentId(appointmentId),
                paymentId,
                form.action(),
                form.note().strip(),
                actor);
        var bill = resolved(outcome);
        lookAtBill.look(bill.appointment());
        return BillView.of(bills.find(bill.appointment()).orElse(bill), clinic.zone());
    }

    /** Decides about a payment that nobody knows what it is for: it goes back, or nothing has to be done about it. */
    @PostMapping("/unmatched/{id}/resolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resolve(Actor actor, @PathVariable String id, @RequestBody @Valid UnmatchedForm form) {
        switch (resolveUnmatched.resolve(id, form.action(), form.note().strip(), actor)) {
            case DONE -> {}
            case UNKNOWN -> throw new Refusal(ProblemType.NOT_FOUND);
            case DECIDED -> throw new Refusal(ProblemType.STALE, "Nobody has to decide about this payment any more.");
            case REFUSED -> throw new Refusal(ProblemType.NOT_PAYABLE, "The provider does not give it back.");
            case AWAY -> throw new Refusal(ProblemType.PAYMENTS_AWAY).retryAfterSeconds(RETRY);
        }
    }

    private UnmatchedView unmatched(Unmatched one) {
        return new UnmatchedView(
                one.id(),
                one.orderId(),
                one.id(),
                one.amount(),
                one.status(),
                local(one.at(), clinic.zone()),
                one.tries());
    }

    private static Bill resolved(ResolvePayment.Outcome outcome) {
        if (outcome instanceof ResolvePayment.Outcome.Done done) {
            return done.bill();
        }
        if (outcome instanceof ResolvePayment.Outcome.OtherCurrency) {
            throw Refusal.invalid("/action", "must be REFUND: the money is in another currency");
        }
        if (outcome instanceof ResolvePayment.Outcome.NotInQuarantine) {
            throw new Refusal(ProblemType.STALE, "Nobody has to decide about this payment any more.");
        }
        throw new Refusal(ProblemType.NOT_FOUND);
    }

    private static List<QuarantinedView> quarantined(Bill bill, Names names) {
        return bill.inQuarantine().stream()
                .map(one -> new QuarantinedView(
                        bill.appointment().value(),
                        one.id(),
                        one.payment().orderId(),
                        one.amount(),
                        expected(bill, one, names),
                        local(one.learnedAt(), names.appointment().zone()),
                        names.patient(),
                        names.doctor()))
                .toList();
    }

    private static Money expected(Bill bill, BilledPayment payment, Names names) {
        return Optional.ofNullable(payment.payment().orderId())
                .flatMap(bill::order)
                .map(Order::amount)
                .orElseGet(() -> names.appointment().visit().fee());
    }

    private static List<FailingView> failing(Bill bill, Names names) {
        return bill.failedRefunds().stream()
                .map(one -> new FailingView(
                        bill.appointment().value(),
                        one.paymentId(),
                        one.amount(),
                        tries(bill, one),
                        local(one.since(), names.appointment().zone()),
                        one.problem() == null ? "FAILED" : one.problem()))
                .toList();
    }

    private static int tries(Bill bill, BilledRefund refund) {
        return (int) bill.refunds().stream()
                .filter(one -> one.paymentId().equals(refund.paymentId()) && one.key() != null)
                .count();
    }

    private static <T> List<T> flat(Collection<List<T>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}

package com.prescripto.booking.payments.web;

import static com.prescripto.booking.payments.web.Times.local;

import com.prescripto.booking.appointments.web.AppointmentParts.PaymentView;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Bill;
import com.prescripto.booking.payments.FindPayments;
import com.prescripto.booking.payments.web.BillNames.Named;
import com.prescripto.booking.payments.web.BillNames.Names;
import com.prescripto.booking.trail.AboutPatients;
import com.prescripto.booking.trail.Trail;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The payments of the clinic, for its admins. */
@RestController
class AdminPaymentsController {

    private static final int MOST = 100;

    private final FindPayments find;
    private final BillNames names;
    private final PaymentSheet sheet;
    private final Clinic clinic;
    private final Clock clock;
    private final Trail trail;

    AdminPaymentsController(
            FindPayments find, BillNames names, PaymentSheet sheet, Clinic clinic, Clock clock, Trail trail) {
        this.find = find;
        this.names = names;
        this.sheet = sheet;
        this.clinic = clinic;
        this.clock = clock;
        this.trail = trail;
    }

    /** A part of the list. */
    @Schema(name = "ListedPayments")
    record Part(List<Item> items, @Nullable String next) implements AboutPatients {
        @Override
        public Shown shown() {
            return Shown.PAYMENTS;
        }

        @Override
        public Stream<String> seenIds() {
            return items.stream()
                    .flatMap(item ->
                            Stream.of(item.appointmentId(), item.patient().id()));
        }
    }

    /**
     * The bill of one appointment.
     *
     * @param amount the fee
     */
    @Schema(name = "ListedPayment")
    record Item(
            String appointmentId,
            Named patient,
            Named doctor,
            OffsetDateTime start,
            Money amount,
            PaymentView state,
            OffsetDateTime updatedAt) {
        static Item of(Bill bill, Names names) {
            var visit = names.appointment();
            var zone = visit.zone();
            return new Item(
                    visit.id().value(),
                    names.patient(),
                    names.doctor(),
                    local(visit.time().start(), zone),
                    visit.visit().fee(),
                    PaymentView.of(bill.state(), zone),
                    local(bill.updatedAt(), zone));
        }
    }

    /** The one that changed last first; the days are the clinic's. */
    @GetMapping("/api/admin/payments")
    Part list(
            @ParameterObject @Valid PaymentFilter filter,
            @RequestParam(defaultValue = "20") @Min(1) @Max(MOST) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var search = find.search(filter.wanted(clinic.zone())).orElseThrow(PaymentFilter::tooMany);
        var found = find.page(search, limit, after);
        return new Part(names.named(found.items(), Item::of), found.next());
    }

    /** The same as a table for a spreadsheet, at most 50,000 rows. */
    @GetMapping(path = "/api/admin/payments.csv", produces = PaymentSheet.MEDIA_TYPE)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void sheet(Actor actor, @ParameterObject @Valid PaymentFilter filter, HttpServletResponse response)
            throws IOException {
        var search = find.search(filter.wanted(clinic.zone())).orElseThrow(PaymentFilter::tooMany);
        sheet.write(search, () -> {
            trail.tell(filter.export(actor), actor);
            var name = "payments-" + LocalDate.ofInstant(clock.instant(), clinic.zone()) + ".csv";
            response.setContentType(PaymentSheet.MEDIA_TYPE);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            return response.getOutputStream();
        });
    }
}

package com.prescripto.booking.payments.web;

import static com.prescripto.booking.payments.web.Times.local;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.ReadReceipt;
import com.prescripto.booking.payments.Receipt;
import com.prescripto.booking.payments.receipts.ReceiptPdf;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The receipt of a patient's own appointment. */
@RestController
@RequestMapping("/api/appointments/{id}")
class ReceiptController {

    private final ReadReceipt readReceipt;
    private final ReceiptPdf pdf;

    ReceiptController(ReadReceipt readReceipt, ReceiptPdf pdf) {
        this.readReceipt = readReceipt;
        this.pdf = pdf;
    }

    /** A receipt, times in the visit's zone. */
    @Schema(name = "Receipt")
    record ReceiptView(
            String number,
            Receipt.ClinicPart clinic,
            Receipt.PatientPart patient,
            Receipt.DoctorPart doctor,
            VisitView visit,
            List<LineView> lines,
            Money paid,
            Money refunded,
            Money kept) {
        static ReceiptView of(Receipt receipt) {
            var visit = receipt.visit();
            var zone = visit.zone();
            return new ReceiptView(
                    receipt.number(),
                    receipt.clinic(),
                    receipt.patient(),
                    receipt.doctor(),
                    new VisitView(visit.name(), local(visit.start(), zone), zone.getId()),
                    receipt.lines().stream()
                            .map(line -> LineView.of(line, zone))
                            .toList(),
                    receipt.paid(),
                    receipt.refunded(),
                    receipt.kept());
        }
    }

    /** What it was for. */
    @Schema(name = "ReceiptVisit")
    record VisitView(String name, OffsetDateTime start, String zone) {}

    /**
     * One movement of money.
     *
     * @param method the provider's word for it (card, upi), or cash
     * @param reference what the provider calls it; absent for cash
     */
    @Schema(name = "ReceiptLine")
    record LineView(
            Receipt.Kind kind,
            OffsetDateTime at,
            String method,
            @Nullable String reference,
            Money amount,
            Receipt.Status status) {
        static LineView of(Receipt.Line line, ZoneId zone) {
            return new LineView(
                    line.kind(), local(line.at(), zone), line.method(), line.reference(), line.amount(), line.status());
        }
    }

    /** Not found until something was paid. */
    @GetMapping("/receipt")
    ReceiptView receipt(Actor actor, @PathVariable String id) {
        return ReceiptView.of(read(id, actor));
    }

    /** The same to print and to keep. */
    @GetMapping(path = "/receipt.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> file(Actor actor, @PathVariable String id) {
        var receipt = read(id, actor);
        var name = "receipt-" + receipt.number() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf.print(receipt));
    }

    private Receipt read(String id, Actor actor) {
        return readReceipt.of(new AppointmentId(id), actor).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}

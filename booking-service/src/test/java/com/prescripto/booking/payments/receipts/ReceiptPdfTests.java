package com.prescripto.booking.payments.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Receipt;
import com.prescripto.booking.payments.Receipt.ClinicPart;
import com.prescripto.booking.payments.Receipt.DoctorPart;
import com.prescripto.booking.payments.Receipt.Kind;
import com.prescripto.booking.payments.Receipt.Line;
import com.prescripto.booking.payments.Receipt.PatientPart;
import com.prescripto.booking.payments.Receipt.Status;
import com.prescripto.booking.payments.Receipt.VisitPart;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptPdfTests {

    private static final Instant PAID_AT = Instant.parse("2026-11-23T04:00:00Z");
    private static final Line PAYMENT =
            new Line(Kind.PAYMENT, PAID_AT, "upi", "pay_A1b2C3d4E5f6G7", Money.of(49_950, "INR"), Status.DONE);
    private static final Line REFUND = new Line(
            Kind.REFUND, PAID_AT.plusSeconds(3600), "upi", "rfnd_A1b2C3d4E5f6G7", Money.of(24_975, "INR"), Status.DONE);

    private final ReceiptPdf pdf = new ReceiptPdf();

    @Test
    void a_receipt_says_who_paid_what_and_what_went_back() throws IOException {
        assertThat(text(receipt("Asha Rao", List.of(PAYMENT, REFUND))))
                .contains("Prescripto Clinic", "Asha Rao", "Dr. Nila Sen", "Consultation")
                .contains("24 Nov 2026, 10:30 (Asia/Kolkata)")
                .contains("23 Nov 2026, 09:30", "Paid, upi", "pay_A1b2C3d4E5f6G7", "₹499.50")
                .contains("Refunded", "rfnd_A1b2C3d4E5f6G7", "–₹249.75");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Nguyễn-Łukasiewicz",
                "Ольга Иванова",
                "Αλεξάνδρα",
                "आशा राव",
                "আশা রায়",
                "આશા",
                "ਆਸ਼ਾ",
                "ஆஷா",
                "ఆశా",
                "ಆಶಾ",
                "ആശ",
                "ଆଶା"
            })
    void a_name_is_shown_in_its_own_script(String name) throws IOException {
        assertThat(text(receipt(name, List.of(PAYMENT)))).doesNotContain("?");
    }

    @Test
    void a_name_in_a_script_that_has_no_font_does_not_keep_the_receipt_from_being_printed() throws IOException {
        assertThat(text(receipt("明 Chen \uD83D\uDE00 \u0007", List.of(PAYMENT))))
                .contains("Chen", "₹499.50");
    }

    @Test
    void long_names_go_on_in_the_next_line_and_long_lists_on_the_next_page() throws IOException {
        var file = pdf.print(receipt("x".repeat(400) + " " + "Asha ".repeat(40), Collections.nCopies(40, PAYMENT)));
        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void the_same_receipt_is_the_same_file() {
        var receipt = receipt("आशा Rao", List.of(PAYMENT, REFUND));
        assertThat(pdf.print(receipt)).isEqualTo(pdf.print(receipt));
    }

    private String text(Receipt receipt) throws IOException {
        try (var document = Loader.loadPDF(pdf.print(receipt))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Receipt receipt(String patient, List<Line> lines) {
        return new Receipt(
                "R-20261123-7F3A9C21",
                new ClinicPart(
                        "Prescripto Clinic",
                        "14 Residency Road, Bengaluru 560025",
                        "+91 80 5550 0142",
                        "hello@x.example"),
                new PatientPart(patient),
                new DoctorPart("Dr. Nila Sen"),
                new VisitPart("Consultation", Instant.parse("2026-11-24T05:00:00Z"), ZoneId.of("Asia/Kolkata")),
                lines,
                Money.of(49_950, "INR"),
                Money.of(24_975, "INR"),
                Money.of(24_975, "INR"));
    }
}

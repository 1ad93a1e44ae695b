package com.prescripto.booking.payments.receipts;

import com.prescripto.booking.payments.MoneyWords;
import com.prescripto.booking.payments.Receipt;
import com.prescripto.booking.payments.Receipt.Kind;
import com.prescripto.booking.payments.Receipt.Line;
import com.prescripto.booking.payments.Receipt.Status;
import com.prescripto.booking.payments.receipts.Sheet.Cell;
import com.prescripto.booking.payments.receipts.Sheet.Style;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Prints receipts as PDF. The same receipt is the same file, byte by byte: nothing in it is of the moment it is printed. */
@Component
public class ReceiptPdf {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private static final Color INK = new Color(0x1b, 0x1f, 0x2a);
    private static final Color QUIET = new Color(0x5b, 0x63, 0x75);
    private static final Color HAIR = new Color(0xd5, 0xd9, 0xe2);
    private static final Style TITLE = new Style(20, INK);
    private static final Style CLINIC = new Style(13, INK);
    private static final Style TEXT = new Style(10, INK);
    private static final Style SMALL = new Style(9, QUIET);
    private static final Style SUM = new Style(12, INK);

    private static final float VALUES = 150;
    private static final float WHAT = 176;
    private static final float REFERENCE = 300;
    private static final float SUMS = 380;

    /** The file. */
    public byte[] print(Receipt receipt) {
        var file = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.setDocumentId((long) receipt.number().hashCode());
            document.getDocumentInformation().setTitle("Receipt " + receipt.number());
            try (var sheet = new Sheet(document)) {
                head(sheet, receipt);
                table(sheet, receipt);
                sums(sheet, receipt);
            }
            document.save(file);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return file.toByteArray();
    }

    private static void head(Sheet sheet, Receipt receipt) throws IOException {
        var clinic = receipt.clinic();
        var visit = receipt.visit();
        sheet.paragraph(CLINIC, Sheet.LEFT, clinic.name());
        sheet.paragraph(SMALL, Sheet.LEFT, clinic.address());
        sheet.paragraph(SMALL, Sheet.LEFT, clinic.phone() + "  ·  " + clinic.email());
        sheet.gap(22);
        sheet.paragraph(TITLE, Sheet.LEFT, "Receipt");
        sheet.gap(8);
        sheet.pair(SMALL, "Number", TEXT, VALUES, receipt.number());
        sheet.pair(SMALL, "Patient", TEXT, VALUES, receipt.patient().name());
        sheet.pair(SMALL, "Doctor", TEXT, VALUES, receipt.doctor().name());
        sheet.pair(SMALL, "Visit", TEXT, VALUES, visit.name());
        var time = TIME.format(visit.start().atZone(visit.zone()));
        sheet.pair(SMALL, "Time", TEXT, VALUES, time + " (" + visit.zone().getId() + ")");
        sheet.gap(24);
    }

    private static void table(Sheet sheet, Receipt receipt) throws IOException {
        sheet.row(
                SMALL,
                List.of(
                        Cell.from(Sheet.LEFT, "Date"),
                        Cell.from(WHAT, "What"),
                        Cell.from(REFERENCE, "Reference"),
                        Cell.until(Sheet.RIGHT, "Amount")));
        sheet.gap(6);
        sheet.rule(HAIR);
        for (var line : receipt.lines()) {
            sheet.gap(4);
            sheet.row(TEXT, cells(line, receipt.visit().zone()));
        }
        sheet.gap(10);
        sheet.rule(HAIR);
    }

    private static List<Cell> cells(Line line, ZoneId zone) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.from(Sheet.LEFT, TIME.format(line.at().atZone(zone))));
        cells.add(Cell.from(WHAT, what(line)));
        if (line.reference() != null) {
            cells.add(Cell.from(REFERENCE, line.reference()));
        }
        var amount = MoneyWords.of(line.amount());
        cells.add(Cell.until(Sheet.RIGHT, line.kind() == Kind.REFUND ? "\u2013" + amount : amount));
        return cells;
    }

    private static String what(Line line) {
        var how = ", " + line.method();
        return switch (line.kind()) {
            case PAYMENT -> "Paid" + how;
            case REFUND -> (line.status() == Status.DONE ? "Refunded" : "Refund on its way") + how;
        };
    }

    private static void sums(Sheet sheet, Receipt receipt) throws IOException {
        sheet.gap(6);
        sum(sheet, TEXT, "Paid", MoneyWords.of(receipt.paid()));
        if (receipt.refunded().amount() > 0) {
            sum(sheet, TEXT, "Refunded", "\u2013" + MoneyWords.of(receipt.refunded()));
        }
        var kept = receipt.kept();
        if (!kept.equals(receipt.paid())) {
            sheet.gap(4);
            sum(sheet, SUM, "Kept", MoneyWords.of(kept));
        }
    }

    private static void sum(Sheet sheet, Style style, String name, String amount) throws IOException {
        sheet.row(style, List.of(Cell.from(SUMS, name), Cell.until(Sheet.RIGHT, amount)));
    }
}

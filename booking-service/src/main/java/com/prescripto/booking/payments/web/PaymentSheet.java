package com.prescripto.booking.payments.web;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Bill;
import com.prescripto.booking.payments.BillLists.Search;
import com.prescripto.booking.payments.FindPayments;
import com.prescripto.booking.payments.web.BillNames.Names;
import com.prescripto.booking.platform.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payments as a table for a spreadsheet. Read and sent page by page, so that its length costs no memory. */
@Component
class PaymentSheet {

    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final int MOST_ROWS = 50_000;
    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final List<String> HEAD = List.of(
            "Appointment",
            "Patient",
            "Doctor",
            "Start",
            "Fee",
            "Status",
            "Method",
            "Paid",
            "Refunded",
            "On its way back",
            "Currency",
            "Paid at",
            "Changed at");

    private final FindPayments find;
    private final BillNames names;

    PaymentSheet(FindPayments find, BillNames names) {
        this.find = find;
        this.names = names;
    }

    /** Where the table goes. Not opened before there is something to send: until then, a failure is an answer of its own. */
    @FunctionalInterface
    interface Destination {
        OutputStream open() throws IOException;
    }

    void write(Search search, Destination to) throws IOException {
        var page = find.page(search, AT_ONCE, null);
        var rows = names.named(page.items(), PaymentSheet::cells);
        var csv = new CsvWriter(new BufferedWriter(new OutputStreamWriter(to.open(), StandardCharsets.UTF_8)));
        csv.row(HEAD);
        int read = 0;
        while (true) {
            for (var row : rows) {
                csv.row(row);
            }
            csv.flush();
            read += page.items().size();
            if (page.next() == null || read >= MOST_ROWS) {
                return;
            }
            page = find.page(search, Math.min(AT_ONCE, MOST_ROWS - read), page.next());
            rows = names.named(page.items(), PaymentSheet::cells);
        }
    }

    private static List<String> cells(Bill bill, Names names) {
        var visit = names.appointment();
        var zone = visit.zone();
        var state = bill.state();
        var method = state.method();
        return List.of(
                visit.id().value(),
                names.patient().name(),
                names.doctor().name(),
                time(visit.time().start(), zone),
                amount(visit.visit().fee()),
                state.status().name(),
                method == null ? "" : method.name(),
                amount(state.paid()),
                amount(state.refunded()),
                amount(state.refunding()),
                bill.currency().getCurrencyCode(),
                time(state.paidAt(), zone),
                time(bill.updatedAt(), zone));
    }

    private static String amount(@Nullable Money money) {
        return money == null
                ? ""
                : BigDecimal.valueOf(money.amount(), money.currency().getDefaultFractionDigits())
                        .toPlainString();
    }

    private static String time(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "" : TIME.format(instant.atZone(zone));
    }
}

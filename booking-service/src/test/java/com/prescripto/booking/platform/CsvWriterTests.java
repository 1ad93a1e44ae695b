package com.prescripto.booking.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.Csv;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvWriterTests {

    @Test
    void what_was_written_is_read_back() throws IOException {
        var row = List.of("plain", "", "with, comma", "with \"quotes\"", "two\r\nlines", "नमस्ते");
        var text = written(row, List.of("next"));
        assertThat(text).startsWith("\uFEFF\"plain\",\"\",").endsWith("\"next\"\r\n");
        assertThat(Csv.read(text.substring(1))).containsExactly(row, List.of("next"));
    }

    @Test
    void nothing_is_a_formula() throws IOException {
        for (var sign : List.of("=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20")) {
            var cell = sign + "cmd|' /C calc'!A0";
            assertThat(Csv.read(written(List.of(cell)).substring(1))).containsExactly(List.of("'" + cell));
        }
        assertThat(Csv.read(written(List.of("a=b", "1-2")).substring(1))).containsExactly(List.of("a=b", "1-2"));
    }

    @SafeVarargs
    private static String written(List<String>... rows) throws IOException {
        var text = new StringWriter();
        var csv = new CsvWriter(text);
        for (var row : rows) {
            csv.row(row);
        }
        csv.flush();
        return text.toString();
    }
}

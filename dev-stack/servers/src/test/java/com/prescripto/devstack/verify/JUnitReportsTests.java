package com.prescripto.devstack.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JUnitReportsTests {
    @TempDir
    Path folder;

    @Test
    void passed_failed_broken_and_skipped_tests_are_told_apart() throws Exception {
        write("TEST-a.xml", """
                <testsuite tests="4"><testcase name="one" classname="A"/>
                <testcase name="two" classname="A"><failure message="expected 1&#10;but was 2">trace</failure></testcase>
                <testcase name="three" classname="A"><error>java.io.IOException: gone
                  at X</error></testcase>
                <testcase name="four" classname="A"><skipped/></testcase></testsuite>""");
        Counts counts = JUnitReports.below(folder, Instant.EPOCH);
        assertThat(counts.passed()).isEqualTo(1);
        assertThat(counts.skipped()).isEqualTo(1);
        assertThat(counts.failures()).containsExactly("A » two: expected 1", "A » three: java.io.IOException: gone");
    }

    @Test
    void suites_within_suites_are_counted_once() throws Exception {
        write("junit-e2e.xml", """
                <testsuites><testsuite><testcase name="one"/><testcase name="two"/></testsuite>
                <testsuite><testcase name="three"/></testsuite></testsuites>""");
        assertThat(JUnitReports.below(folder, Instant.EPOCH).passed()).isEqualTo(3);
    }

    @Test
    void reports_of_an_earlier_run_do_not_count() throws Exception {
        Path old = write("TEST-old.xml", "<testsuite><testcase name='one'/></testsuite>");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(60)));
        assertThat(JUnitReports.below(folder, Instant.now().minusSeconds(5))).isEqualTo(Counts.NONE);
    }

    @Test
    void half_a_report_of_a_killed_runner_is_a_failure() throws Exception {
        write("TEST-half.xml", "<testsuite><testcase name='one'/>");
        assertThat(JUnitReports.below(folder, Instant.EPOCH).failures())
                .singleElement()
                .asString()
                .contains("unreadable report");
    }

    @Test
    void a_folder_without_reports_counts_nothing() throws Exception {
        assertThat(JUnitReports.below(folder.resolve("none"), Instant.EPOCH)).isEqualTo(Counts.NONE);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}

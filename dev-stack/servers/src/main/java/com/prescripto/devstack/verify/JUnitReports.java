package com.prescripto.devstack.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the reports in JUnit's XML that Surefire, Failsafe, Vitest and Playwright write. */
final class JUnitReports {
    private static final int LONGEST = 200;

    private JUnitReports() {}

    /** Counts the tests of all reports below a folder that were written since then; older ones are of an earlier run. */
    static Counts below(Path folder, Instant since) throws IOException {
        Counts counts = Counts.NONE;
        for (Path report : reports(folder)) {
            if (!Files.getLastModifiedTime(report).toInstant().isBefore(since)) {
                counts = counts.plus(read(report));
            }
        }
        return counts;
    }

    private static List<Path> reports(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("(TEST-|junit).*\\.xml"))
                    .sorted()
                    .toList();
        }
    }

    static Counts read(Path report) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList tests = factory.newDocumentBuilder().parse(report.toFile()).getElementsByTagName("testcase");
            Counts counts = Counts.NONE;
            for (int i = 0; i < tests.getLength(); i++) {
                counts = counts.plus(count((Element) tests.item(i)));
            }
            return counts;
        } catch (ParserConfigurationException | SAXException e) {
            // A runner that was killed leaves half a report: that is a failure, not nothing.
            return Counts.failure("unreadable report " + report);
        }
    }

    private static Counts count(Element test) {
        NodeList problems = test.getElementsByTagName("failure");
        if (problems.getLength() == 0) {
            problems = test.getElementsByTagName("error");
        }
        if (problems.getLength() > 0) {
            return Counts.failure(name(test) + ": " + reason((Element) problems.item(0)));
        }
        return test.getElementsByTagName("skipped").getLength() > 0
                ? new Counts(0, 1, List.of())
                : new Counts(1, 0, List.of());
    }

    private static String name(Element test) {
        String owner = test.getAttribute("classname");
        return owner.isEmpty() ? test.getAttribute("name") : owner + " » " + test.getAttribute("name");
    }

    private static String reason(Element problem) {
        String said =
                problem.getAttribute("message").isBlank() ? problem.getTextContent() : problem.getAttribute("message");
        String line = said.strip().lines().findFirst().orElse("no reason given");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}

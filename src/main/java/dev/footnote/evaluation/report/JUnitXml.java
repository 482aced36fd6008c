package dev.footnote.evaluation.report;

import dev.footnote.evaluation.files.AtomicFile;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.RequiredStrings;
import dev.footnote.evaluation.statistics.Measure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a report as JUnit XML, so that a CI system shows questions as tests: a wrong result is a failure, a failed
 * question an error, and a question that cannot be judged is skipped. Each requirement is a test as well.
 */
public final class JUnitXml {

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final String set;

    private JUnitXml(XMLStreamWriter xml, String set) {
        this.xml = xml;
        this.set = set;
    }

    /** Wraps an {@link XMLStreamException}, which the callback of the report reader cannot throw. */
    private static final class JUnitXmlException extends RuntimeException {

        private static final long serialVersionUID = 1;

        JUnitXmlException(XMLStreamException cause) {
            super("JUnit XML cannot be written", cause);
        }
    }

    /** Reads the report twice, because counts precede the tests, without keeping it in memory. */
    public static void write(Path report, List<Requirement.Verdict> verdicts, Path to) {
        Counts counts = new Counts();
        String set = ReportReader.read(report, counts::add).run().set();
        verdicts.forEach(counts::add);
        try (AtomicFile whole = new AtomicFile(to)) {
            try (OutputStream out = Files.newOutputStream(whole.temporaryPath())) {
                XMLStreamWriter xml =
                        XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
                new JUnitXml(xml, set).write(report, verdicts, counts);
                xml.close();
            }
            whole.commit();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(to), unwritable);
        } catch (XMLStreamException unwritable) {
            throw new JUnitXmlException(unwritable);
        }
    }

    private void write(Path report, List<Requirement.Verdict> verdicts, Counts counts) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuite");
        attribute("name", set);
        attribute("tests", Integer.toString(counts.tests));
        attribute("failures", Integer.toString(counts.failures));
        attribute("errors", Integer.toString(counts.errors));
        attribute("skipped", Integer.toString(counts.skipped));
        for (Requirement.Verdict verdict : verdicts) {
            requirement(verdict);
        }
        ReportReader.read(report, this::question);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void requirement(Requirement.Verdict verdict) throws XMLStreamException {
        startTest(set + ".requirements", verdict.requirement().toString(), Measure.unmeasured("not timed"));
        if (!verdict.met()) {
            detail("failure", verdict.line(), "");
        }
        xml.writeEndElement();
    }

    private void question(QuestionResult result) {
        try {
            startTest(set, result.question().id() + " " + result.question().question(), result.millis());
            String error = result.error();
            if (error != null) {
                detail("error", error, "");
            } else if (!result.success().isMeasured()) {
                xml.writeEmptyElement("skipped");
            } else if (!isRight(result)) {
                detail("failure", result.outcome().name().toLowerCase(Locale.ROOT), explanation(result));
            }
            xml.writeEndElement();
        } catch (XMLStreamException unwritable) {
            throw new JUnitXmlException(unwritable);
        }
    }

    private static boolean isRight(QuestionResult result) {
        return result.success().equals(Measure.of(true));
    }

    private static String explanation(QuestionResult result) {
        StringBuilder text = new StringBuilder("question: %s\nwanted: %s\nanswer: %s"
                .formatted(result.question().question(), wanted(result.question()), result.displayText()));
        RequiredStrings.Findings findings = result.findings();
        if (findings != null) {
            findings.missing().forEach(group -> text.append("\nmissing: ").append(String.join(" | ", group)));
            findings.forbidden().forEach(string -> text.append("\nforbidden: ").append(string));
        }
        return text.toString();
    }

    private static String wanted(EvaluationQuestion question) {
        if (!question.answerable()) {
            return "(abstain)";
        }
        if (question.must().isEmpty()) {
            return String.join(" | ", question.answers());
        }
        return question.must().stream().map(group -> String.join(" | ", group)).collect(Collectors.joining("; "));
    }

    private void startTest(String className, String name, Measure millis) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testcase");
        attribute("classname", className);
        attribute("name", name);
        if (millis instanceof Measure.Measured measured) {
            attribute("time", String.format(Locale.ROOT, "%.3f", measured.number() / 1000));
        }
    }

    private void detail(String element, String message, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("message", message);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    /** Replaces control characters, which documents can contain but XML cannot, even escaped. */
    private static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll("\uFFFD");
    }

    private static final class Counts {
        private int tests;
        private int failures;
        private int errors;
        private int skipped;

        private void add(QuestionResult result) {
            tests++;
            if (result.error() != null) {
                errors++;
            } else if (!result.success().isMeasured()) {
                skipped++;
            } else if (!isRight(result)) {
                failures++;
            }
        }

        private void add(Requirement.Verdict verdict) {
            tests++;
            failures += verdict.met() ? 0 : 1;
        }
    }
}

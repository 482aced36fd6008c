package dev.footnote.ingestion.format.office.word;

import static dev.footnote.ingestion.format.office.word.WordFile.cell;
import static dev.footnote.ingestion.format.office.word.WordFile.item;
import static dev.footnote.ingestion.format.office.word.WordFile.level;
import static dev.footnote.ingestion.format.office.word.WordFile.paragraph;
import static dev.footnote.ingestion.format.office.word.WordFile.row;
import static dev.footnote.ingestion.format.office.word.WordFile.run;
import static dev.footnote.ingestion.format.office.word.WordFile.style;
import static dev.footnote.ingestion.format.office.word.WordFile.styled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.ingestion.format.office.ReadDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class WordReaderTest {

    private static final String BREAK = "<w:r><w:lastRenderedPageBreak/></w:r>";

    @Test
    void readsHeadingsByNameOutlineLevelAndInheritedStyle() throws IOException {
        WordFile file = WordFile.withBody(
                        styled("Titel", "Handbook"),
                        styled("berschrift1", "Travel"),
                        styled("Clause", "Hotels"),
                        styled("Own", "Meals"),
                        "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>" + run("Breakfast") + "</w:p>",
                        styled("Plain", "Text."))
                .styles(
                        style("Titel", "Title", ""),
                        style("berschrift1", "heading 1", ""),
                        style("Clause", "Clause", "<w:basedOn w:val=\"berschrift2\"/>"),
                        style("berschrift2", "heading 2", ""),
                        style("Own", "Abschnitt", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>"),
                        style(
                                "Plain",
                                "Body",
                                "<w:basedOn w:val=\"berschrift2\"/><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>"));

        assertThat(outline(file))
                .containsExactly("# Handbook", "# Travel", "## Hotels", "## Meals", "### Breakfast", "Text.");
    }

    @Test
    void displaysTheNumbersOfListsAndHeadings() throws IOException {
        WordFile file = WordFile.withBody(
                        styled("H", "Scope"),
                        item(1, 0, "first"),
                        item(1, 1, "deeper"),
                        item(1, 1, "deeper still"),
                        paragraph("Between."),
                        item(1, 0, "second"),
                        item(2, 0, "anew"),
                        item(3, 0, "bullet"),
                        styled("H", "Terms"))
                .styles(style("H", "heading 1", "<w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr>"))
                .numbering(
                        "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.")
                                + level(1, "lowerLetter", "%1.%2)") + "</w:abstractNum>",
                        "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "bullet", "\uF0B7") + "</w:abstractNum>",
                        "<w:abstractNum w:abstractNumId=\"2\">" + level(0, "upperRoman", "Part %1")
                                + "</w:abstractNum>",
                        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
                        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/>"
                                + "</w:lvlOverride></w:num>",
                        "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>",
                        "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>");

        assertThat(outline(file))
                .containsExactly(
                        "# Part I Scope",
                        "1. first",
                        "  1.a) deeper",
                        "  1.b) deeper still",
                        "Between.",
                        "2. second",
                        "5. anew",
                        "- bullet",
                        "# Part II Terms");
    }

    @Test
    void countsInsertedAndMovedTextAndLeavesOutDeletedText() throws IOException {
        WordFile file = WordFile.withBody(
                "<w:p>" + run("Notice is ") + "<w:del w:id=\"1\"><w:r><w:delText>30</w:delText></w:r></w:del>"
                        + "<w:ins w:id=\"2\">" + run("60") + "</w:ins>" + run(" days.") + "</w:p>",
                "<w:p><w:moveFrom w:id=\"3\">" + run("Moved.") + "</w:moveFrom></w:p>",
                "<w:p><w:moveTo w:id=\"4\">" + run("Moved.") + "</w:moveTo></w:p>",
                "<w:p><w:pPr><w:rPr><w:del w:id=\"5\"/></w:rPr></w:pPr>" + run("One") + "</w:p>",
                paragraph("sentence."),
                "<w:tbl><w:tr><w:trPr><w:del w:id=\"6\"/></w:trPr>" + cell("", "gone") + "</w:tr>"
                        + row("", cell("", "kept")) + "</w:tbl>");

        assertThat(outline(file)).containsExactly("Notice is 60 days.", "Moved.", "One sentence.", "|kept|");
    }

    @Test
    void leavesOutCommentsFieldCodesHiddenTextAndContents() throws IOException {
        WordFile file = WordFile.withBody(
                        "<w:p><w:commentRangeStart w:id=\"1\"/>" + run("See ")
                                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
                                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("section 4")
                                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:commentRangeEnd w:id=\"1\"/>"
                                + "<w:r><w:commentReference w:id=\"1\"/></w:r>"
                                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>",
                        styled("V", "Hotels 4"),
                        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
                                + "<w:sdtContent>" + paragraph("Contents") + "</w:sdtContent></w:sdt>",
                        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + paragraph("Enter text")
                                + "</w:sdtContent></w:sdt>",
                        "<w:sdt><w:sdtContent>" + paragraph("Filled in.") + "</w:sdtContent></w:sdt>")
                .styles(style("V", "toc 1", ""));

        assertThat(outline(file)).containsExactly("See section 4", "Filled in.");
    }

    @Test
    void putsNotesAndTextBoxesAfterTheirParagraph() throws IOException {
        String box = "<w:txbxContent>" + paragraph("In a box.") + "</w:txbxContent>";
        WordFile file = WordFile.withBody(
                        "<w:p>" + run("Rates") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run(" apply.")
                                + "<w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>",
                        "<w:p>" + run("Next.")
                                + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box
                                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
                        paragraph("Last."))
                .footnotes("<w:footnote w:id=\"2\">" + paragraph("Without tax.") + "</w:footnote>")
                .endnotes("<w:endnote w:id=\"2\">" + paragraph("Since May.") + "</w:endnote>");

        assertThat(outline(file))
                .containsExactly("Rates apply.", "Without tax.", "Since May.", "Next.", "In a box.", "Last.");
    }

    @Test
    void repeatsMergedCellsWhereTheyApply() throws IOException {
        WordFile file = WordFile.withBody("<w:tbl>"
                + row(
                        "<w:tblHeader/>",
                        cell("<w:vMerge w:val=\"restart\"/>", "Zone"),
                        cell("<w:gridSpan w:val=\"2\"/>", "Price"))
                + row("<w:tblHeader/>", cell("<w:vMerge/>", ""), cell("", "Adult"), cell("", "Child"))
                + row("", cell("<w:vMerge w:val=\"restart\"/>", "A"), cell("", "5"), cell("", "3"))
                + row("", cell("<w:vMerge/>", ""), cell("", "6"), cell("", "4"))
                + row("", cell("<w:gridSpan w:val=\"3\"/>", "free on Sundays"))
                + "</w:tbl>");

        assertThat(outline(file))
                .containsExactly("[Zone|Price|Price]", "[|Adult|Child]", "|A|5|3|", "|A|6|4|", "|free on Sundays|");
    }

    @Test
    void takesTheFirstRowForAHeaderWhenItPlainlyIsOne() throws IOException {
        String bold = "<w:tc><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>%s</w:t></w:r></w:p></w:tc>";
        WordFile file = WordFile.withBody(
                "<w:tbl>" + row("", cell("", "City"), cell("", "Limit"))
                        + row("", cell("", "Bern"), cell("", "180 CHF")) + "</w:tbl>",
                paragraph("x"),
                "<w:tbl>" + row("", bold.formatted("Term"), bold.formatted("Meaning"))
                        + row("", cell("", "FTE"), cell("", "full time")) + "</w:tbl>",
                paragraph("y"),
                "<w:tbl>" + row("", cell("", "Name"), cell("", "Anna")) + row("", cell("", "Office"), cell("", "Bern"))
                        + "</w:tbl>");

        assertThat(outline(file))
                .containsExactly(
                        "[City|Limit]",
                        "|Bern|180 CHF|",
                        "x",
                        "[Term|Meaning]",
                        "|FTE|full time|",
                        "y",
                        "|Name|Anna|",
                        "|Office|Bern|");
    }

    @Test
    void writesANestedTableIntoItsCell() throws IOException {
        String inner =
                "<w:tbl>" + row("", cell("", "a"), cell("", "b")) + row("", cell("", "c"), cell("", "d")) + "</w:tbl>";
        WordFile file = WordFile.withBody(
                "<w:tbl>" + row("", "<w:tc>" + paragraph("Sizes:") + inner + paragraph("") + "</w:tc>", cell("", "z"))
                        + "</w:tbl>");

        assertThat(outline(file)).containsExactly("|Sizes: a, b; c, d|z|");
    }

    @Test
    void knowsPagesThatAreAsManyAsWordCounted() throws IOException {
        String[] body = {
            paragraph("One."),
            "<w:p>" + run("Two begins ") + BREAK + run("here.") + "</w:p>",
            "<w:tbl>" + row("", cell("", "on two")) + row("", "<w:tc><w:p>" + BREAK + run("on three") + "</w:p></w:tc>")
                    + "</w:tbl>",
            paragraph("Also three.")
        };

        ReadDocument counted = read(WordFile.withBody(body).pages(3));
        ReadDocument changed = read(WordFile.withBody(body).pages(5));

        assertThat(List.of(
                        counted.pageOf("Two begins"),
                        counted.pageOf("here"),
                        counted.pageOf("on two"),
                        counted.pageOf("on three"),
                        counted.pageOf("Also")))
                .containsExactly(1, 2, 2, 3, 3);
        assertThat(changed.document().structure().pages()).isEmpty();
    }

    @Test
    void takesTitleAndDateOfTheProperties() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Text.");
            document.getProperties().getCoreProperties().setTitle("Travel rules");
            LocalDate day = LocalDate.of(2024, 3, 1);
            document.getProperties()
                    .getCoreProperties()
                    .setModified(Optional.of(
                            Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
            document.write(out);
        }

        ReadDocument read = ReadDocument.of("a.docx", out.toByteArray());

        assertThat(read.document().title()).isEqualTo("Travel rules");
        assertThat(read.document().date()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    private static List<String> outline(WordFile file) throws IOException {
        return read(file).outline();
    }

    private static ReadDocument read(WordFile file) throws IOException {
        return ReadDocument.of("a.docx", file.bytes());
    }
}

package dev.footnote.ingestion.format.office.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Block;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.office.ReadDocument;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

    private final CsvFormat format = new CsvFormat(10_000_000);

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void detectsTheDelimiter(String delimiter) throws UnreadableFileException {
        String file = "City,Limit,Note\nBern,180,\"one, two; three\"\nRome,150,\n";

        assertThat(outline(file.replaceAll(",(?! )", delimiter.equals("|") ? "|" : delimiter)))
                .containsExactly("[City|Limit|Note]", "|Bern|180|one, two; three|", "|Rome|150|");
    }

    @Test
    void takesTheDelimiterThatTheFileStates() throws UnreadableFileException {
        assertThat(outline("sep=;\r\na,b;c\r\n1,5;2,5\r\n")).containsExactly("[a,b|c]", "|1,5|2,5|");
    }

    @Test
    void readsLinesAroundTheTableAsHeadingAndNote() throws UnreadableFileException {
        assertThat(outline("Prices 2024,,\n\nItem,Price,Unit\nBread,3.50,loaf\nMilk,1.20,l\nValid until June.,,\n"))
                .containsExactly(
                        "## Prices 2024",
                        "[Item|Price|Unit]",
                        "|Bread|3.50|loaf|",
                        "|Milk|1.20|l|",
                        "Valid until June.");
    }

    @Test
    void readsWindowsTextWithANotice() throws UnreadableFileException {
        byte[] file = "Stadt,Limit\nZ\u00FCrich,5\n".getBytes(Charset.forName("windows-1252"));

        ParsedFile read = format.read(new SourceFile("a.csv", file));

        assertThat(read.documents().get(0).document().text()).contains("Z\u00FCrich");
        assertThat(read.failures())
                .singleElement()
                .satisfies(notice -> assertThat(notice.reason()).contains("windows-1252"));
    }

    @Test
    void readsAFileWhoseQuotationMarkIsNotClosedWithANotice() throws UnreadableFileException {
        ParsedFile read = format.read(file("a,b\n1,\"x\n2,3\n"));

        assertThat(read.documents().get(0).document().text()).isEqualTo("a\tb\n1\t\"x\n2\t3");
        assertThat(read.failures())
                .singleElement()
                .satisfies(notice -> assertThat(notice.reason()).contains("not closed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", ",,\n,,\n"})
    void refusesAFileWithoutText(String content) {
        assertThatThrownBy(() -> format.read(file(content))).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void refusesABinaryFile() {
        assertThatThrownBy(() -> format.read(new SourceFile("a.csv", new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0x81})))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("binary");
    }

    @Test
    void readsTwentyThousandRowsOfTwentyColumns() throws UnreadableFileException {
        String file = IntStream.rangeClosed(0, 20_000)
                .mapToObj(row -> IntStream.range(0, 20)
                        .mapToObj(column -> row == 0 ? "name" + column : row + "." + column)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));

        ReadDocument read = ReadDocument.of(format, "a.csv", file.getBytes(StandardCharsets.UTF_8));

        assertThat(((Block.Table) read.document().structure().blocks().get(0)).rows())
                .hasSize(20_001);
    }

    private List<String> outline(String content) throws UnreadableFileException {
        return ReadDocument.of(format, "a.csv", content.getBytes(StandardCharsets.UTF_8))
                .outline();
    }

    private static SourceFile file(String content) {
        return new SourceFile("a.csv", content.getBytes(StandardCharsets.UTF_8));
    }
}

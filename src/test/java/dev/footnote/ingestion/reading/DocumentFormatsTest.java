package dev.footnote.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.Preamble;
import dev.footnote.ingestion.format.ReadFailure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFormatsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 22);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                " date 2024-11-22 Vientiane [Laos], November 22 : ",
                "date 2024-11-22 Vientiane [Laos], November 22 : ",
                "\r\n date 2024-11-22 St. Louis, Nov. 22 : ",
                "date 2024-11-22 : "
            })
    void readsADatelineAndTheTextAfterIt(String dateline) {
        Preamble preamble = Preamble.of(dateline + "Ministers met: they talked.\r\nMore : text.");

        assertThat(preamble).isEqualTo(new Preamble(null, DAY, dateline.length(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date 2024-11-22 The ministers met. They said this : it is so.",
                "The date 2024-11-22 is late : so it is.",
                "date 2024-11-22 Vientiane\nLaos : text",
                "---\nA text between two rules.\n---\nMore.\n",
                "---\n",
                "---"
            })
    void doesNotTreatASentenceAsAPreamble(String text) {
        assertThat(Preamble.of(text)).isEqualTo(new Preamble(null, null, 0, null));
    }

    @Test
    void reportsADateThatDoesNotExist() {
        Preamble preamble = Preamble.of("date 2024-02-30 Laos, February 30 : Text");

        assertThat(preamble.date()).isNull();
        assertThat(preamble.problem()).contains("2024-02-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void readsFrontMatter(String lineEnd) {
        String head = String.join(lineEnd, "---", "# note", "title: \"A: title\"", "date: 2024-11-22", "---", "");

        assertThat(Preamble.of(head + "Text")).isEqualTo(new Preamble("A: title", DAY, head.length(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: [a, b",
                "{title: *unknown, date: &x 5}",
                "{a: &a [x,x], b: &b [*a,*a], c: &c [*b,*b], title: *c}",
                "title: !!javax.script.ScriptEngineManager []",
                "date: yesterday",
                "title: null",
                "- a\n- b: c",
                "date:"
            })
    void acceptsAnyFrontMatter(String yaml) {
        Preamble preamble = Preamble.of("---\n" + yaml + "\n---\nText");

        assertThat(preamble.date()).isNull();
        assertThat(preamble.title()).isNotEqualTo("null");
    }

    @Test
    void keepsTheTextAfterEmptyFrontMatter() {
        assertThat(Preamble.of("---\n---\nText\n\n---\nMore").end()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"---\n", "--- ", " ", "date 2024-11-22 ", "date 2024-11-22 a", "---\na: ", "---\n# ", "[", "- "})
    void readsHostileBeginningsInLinearTime(String unit) {
        assertThat(Preamble.of(unit.repeat(300_000)).problem()).isNotEqualTo("unreachable");
        assertThat(Preamble.of("---\n" + unit.repeat(300_000)).end()).isNotNegative();
    }

    @Test
    void keepsThePathOfHeadingsAndTheOffsetsOfBlocks() {
        String text = String.join(
                "\r\n",
                List.of(
                        "---",
                        "title: Given",
                        "---",
                        "# Top",
                        "",
                        "Intro \uD83D\uDE00.",
                        "",
                        "## Sub `code`",
                        "",
                        "- one",
                        "- two",
                        "",
                        "Setext",
                        "======",
                        "",
                        "> quoted",
                        "",
                        "```",
                        "# no heading",
                        "```",
                        "",
                        "<p>html</p>",
                        "",
                        "***",
                        "",
                        "| a | b |",
                        "|---|---|"));

        ParsedDocument parsed = read("a.md", text).documents().get(0);

        assertThat(parsed.document().title()).isEqualTo("Given");
        assertThat(parsed.document().text()).isEqualTo(text);
        assertThat(parsed.sections().stream()
                        .map(block -> block.headings() + " " + block.span().textIn(text)))
                .containsExactly(
                        "[Top] Intro \uD83D\uDE00.",
                        "[Top, Sub code] - one\r\n- two",
                        "[Setext] > quoted",
                        "[Setext] ```\r\n# no heading\r\n```",
                        "[Setext] | a | b |\r\n|---|---|");
    }

    @Test
    void repeatsNoTitleAmongTheHeadings() {
        String sections = "## Ward 3\n\nOpen.\n\n## Ward 5\n\nShut.\n";

        assertThat(headings("---\ntitle: Wards\n---\n\n" + sections)).containsExactly("[Ward 3]", "[Ward 5]");
        assertThat(headings("---\ntitle: Wards\n---\n\n# Wards\n\n" + sections))
                .containsExactly("[Ward 3]", "[Ward 5]");
        assertThat(headings("# Wards\n\n" + sections)).containsExactly("[Ward 3]", "[Ward 5]");
    }

    private List<String> headings(String text) {
        return read("a.md", text).documents().get(0).sections().stream()
                .map(block -> block.headings().toString())
                .toList();
    }

    @Test
    void usesTheFirstHeadingOrTheFirstWordsAsTitle() {
        assertThat(title("a.md", "Text.\n\n# Heading\n\nMore.")).isEqualTo("Heading");
        assertThat(title("a.md", "Only text.")).isEqualTo("Only text.");
        assertThat(title("a.txt", "date 2024-11-22 Laos, November 22 : The text. More."))
                .isEqualTo("The text. More.");
        assertThat(title("a.txt", "\uD83D\uDE00".repeat(100)).codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    @Test
    void readsEachValidLineAndReportsEachInvalidOneByNumber() {
        String lines = String.join(
                "\r\n",
                "\uFEFF{\"id\": \"a\", \"title\": \"T\", \"date\": \"2024-11-22\", \"text\": \"A.\"}",
                "",
                "{\"id\": \"b\", \"text\": ",
                "{\"text\": \"no id\"}",
                "{\"id\": \"c\", \"text\": 5}",
                "[1]",
                "{\"id\": \"d\", \"text\": \"x\\u0000y\"}",
                "{\"id\": \"e\", \"date\": \"2024-02-30\", \"title\": null, \"text\": \"Words of e.\"}",
                "{\"id\": \"" + "x".repeat(40_000) + "\", \"text\": \"Too long an id.\"}",
                "{\"id\": \"f\\n\", \"text\": \"A line break.\"}",
                "{\"id\": \"g\", \"text\": \"A.\"} trailing",
                "{\"id\": \"h/\u00e9 h\", \"title\": \"\", \"text\": \" date 2024-11-22 Laos, November 22 : It is.\"}",
                "[".repeat(100_000),
                "");

        ParsedFile read = read("x.jsonl", lines);

        assertThat(read.documents().stream().map(parsed -> parsed.document().id()))
                .containsExactly("a", "e", "h/\u00e9 h");
        assertThat(read.documents().get(1).document().title()).isEqualTo("Words of e.");
        assertThat(read.documents().get(2).document().date()).isEqualTo(DAY);
        assertThat(read.documents()
                        .get(2)
                        .sections()
                        .get(0)
                        .span()
                        .textIn(read.documents().get(2).document().text()))
                .isEqualTo("It is.");
        assertThat(read.failures().stream().map(ReadFailure::name))
                .containsExactly(
                        "x.jsonl:3",
                        "x.jsonl:4",
                        "x.jsonl:5",
                        "x.jsonl:6",
                        "x.jsonl:7",
                        "x.jsonl:8",
                        "x.jsonl:9",
                        "x.jsonl:10",
                        "x.jsonl:11",
                        "x.jsonl:13");
    }

    @Test
    void refusesInvalidUtf8WithAReason() {
        assertThat(reason("a.txt", "t\u00e9xt".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("not UTF-8");
        assertThat(reason("a.txt", "text".getBytes(StandardCharsets.UTF_16))).contains("UTF-16");
        assertThat(reason("a.txt", "\uFEFFt\u00e9xt".getBytes(Charset.forName("UTF-16LE"))))
                .contains("UTF-16");
        assertThat(reason("a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}))
                .contains("binary");
        assertThat(reason("a.txt", "a\0b".getBytes(StandardCharsets.UTF_8))).contains("binary");
        assertThat(reason("a.txt", new byte[0])).isEqualTo("empty; save or copy it again");
        assertThat(reason("a.jsonl", "\uFEFF \r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("empty");
        assertThat(reason("a.png", new byte[] {1})).contains("not supported", ".md");
        assertThat(reason("a", new byte[] {1})).contains("not supported");
        assertThat(reason("a.md", "# Only\n\n## headings".getBytes(StandardCharsets.UTF_8)))
                .contains("headings");
        assertThat(reason("a.txt", "x".repeat(1001).getBytes(StandardCharsets.UTF_8)))
                .contains("max-file-bytes (1000)");
    }

    @Test
    void keepsCarriageReturnsAndReportsADeletedFileAsRetryable() {
        assertThat(read("a.txt", "One.\r\nTwo.\r\n")
                        .documents()
                        .get(0)
                        .document()
                        .text())
                .isEqualTo("One.\r\nTwo.\r\n");

        SeedFile gone = new SeedFile("b.txt", folder.resolve("b.txt"), new SeedFile.Stamp(1, 0, ""));

        assertThat(new DocumentReader(1000).read(gone).isRetryable()).isTrue();
    }

    private String title(String name, String text) {
        return read(name, text).documents().get(0).document().title();
    }

    private String reason(String name, byte[] bytes) {
        List<ReadFailure> failures = read(name, bytes, 1000).failures();
        assertThat(failures).hasSize(1);
        return failures.get(0).reason();
    }

    private ParsedFile read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8), 1 << 24);
    }

    private ParsedFile read(String name, byte[] bytes, long limit) {
        return read(folder.resolve(name), bytes, limit);
    }

    static ParsedFile read(Path path, byte[] bytes, long limit) {
        try {
            String name = path.getFileName().toString();
            Path file = Files.write(path, bytes);
            // As if the file grew after it was listed: the limit applies to what is read.
            return new DocumentReader(limit).read(new SeedFile(name, file, new SeedFile.Stamp(1, 0, "")));
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}

package dev.footnote.ingestion.format.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.UnreadableFileException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlFormatTest {

    private static final String CONTENT = "<h1>Travel policy</h1><p>Hotels cost at most 150 euros a night.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><a href='/'>Home</a> <a href='/b'>Blog</a></nav><main>%s</main><footer>Imprint</footer>",
                "<header>ACME Intranet</header><article>%s</article><aside>Other news</aside>",
                "<div role=banner>ACME</div><div role=main>%s</div><div role=contentinfo>Imprint</div>",
                "<div class='cookie-banner'>We use cookies. <button>Accept</button></div><div class=content>%s</div>",
                "<div><ul><li><a href=/a>Start</a><li><a href=/b>People</a><li><a href=/c>Tools</a></ul></div><div>%s</div>",
                "<script>var x = '<p>no</p>'</script><style>p {}</style>%s<noscript>Switch on JavaScript</noscript>",
                "%s<div hidden>Secret</div><p style='color: red; display : none'>Preview</p><p aria-hidden=true>Icon</p>",
                "<form><input value=no><select><option>One<option>Two</select><button>Search</button></form>%s",
                "<img src='http://localhost:1/x.png' alt='A logo'><div id=share>Share this</div>%s",
                "<div class='page has-cookie-banner'>%s</div>"
            })
    void keepsOnlyTheMainContent(String body) throws UnreadableFileException {
        Document document = read("<body>" + body.formatted(CONTENT));

        assertThat(document.text()).isEqualTo("Travel policy\n\nHotels cost at most 150 euros a night.");
        assertThat(document.title()).isEqualTo("Travel policy");
    }

    @Test
    void keepsAllOfAPageThatMarksNoContent() throws UnreadableFileException {
        Document document = read("<p>Before.</p><div class=menu><h2>Menu</h2><p>Soup, 4 euros.</p></div>"
                + "<article>One.</article><article>Two.</article><p>Contact: <a href=mailto:a@b>Ann</a></p>");

        assertThat(document.text()).isEqualTo("Before.\n\nMenu\n\nSoup, 4 euros.\n\nOne.\n\nTwo.\n\nContact: Ann");
    }

    @Test
    void writesHeadingsListsTablesCodeAndQuotationsAsBlocks() throws UnreadableFileException {
        Document document = read("""
                <h2>Packing &amp; leaving</h2>
                <p>A <b>bold</b>\n  word<br>and a
                line.</p>loose text
                <ol start=3><li>Pack<ul><li>socks</ul></li><li value=7><p>Leave</p></ol>
                <table><caption>Rates</caption>
                  <thead><tr><th colspan=2>Place</th><th>Rate</th></tr></thead>
                  <tr><td rowspan=2>France</td><td>Paris</td><td>150</td></tr>
                  <tr><td>Lyon</td><td>120</td></tr></table>
                <pre>a = 1\n  b = 2</pre>
                <blockquote><p>One.</p><p>Two.</p></blockquote>
                """);

        assertThat(document.text())
                .isEqualTo(
                        "Packing & leaving\n\nA bold word\nand a line.\n\nloose text\n\n3. Pack\n  - socks\n7. Leave\n\n"
                                + "Rates\n\nPlace\tPlace\tRate\nFrance\tParis\t150\nFrance\tLyon\t120\n\na = 1\n  b = 2\n\nOne.\nTwo.");
        assertThat(document.structure().blocks())
                .hasExactlyElementsOfTypes(
                        Block.Heading.class,
                        Block.Paragraph.class,
                        Block.Paragraph.class,
                        Block.ItemList.class,
                        Block.Paragraph.class,
                        Block.Table.class,
                        Block.Code.class,
                        Block.Quotation.class);
        Block.Table table = (Block.Table) document.structure().blocks().get(5);
        assertThat(table.rows()).extracting(Block.Row::isHeader).containsExactly(true, false, false);
        Block.ItemList list = (Block.ItemList) document.structure().blocks().get(3);
        assertThat(list.isNumbered()).isTrue();
        assertThat(list.items().get(0).nested()).hasSize(1);
    }

    @Test
    void aTableThatArrangesThePageIsNoTable() throws UnreadableFileException {
        Document document = read("<table><tr><td><h1>Title</h1><p>Text.</p><table><tr><th>A<th>B<tr><td>1<td>2</table>"
                + "</td></tr></table><table role=presentation><tr><td>x<td>y<tr><td>z<td>w</table>");

        assertThat(document.structure().blocks())
                .hasExactlyElementsOfTypes(
                        Block.Heading.class,
                        Block.Paragraph.class,
                        Block.Table.class,
                        Block.Paragraph.class,
                        Block.Paragraph.class,
                        Block.Paragraph.class,
                        Block.Paragraph.class);
    }

    @Test
    void aRowBeginsWithItsNameAndIsNoHeader() throws UnreadableFileException {
        Document document = read("<table><tr><th>Paris<td>150<tr><th>Lyon<td>120</table>");

        Block.Table table = (Block.Table) document.structure().blocks().get(0);
        assertThat(table.rows()).noneMatch(Block.Row::isHeader);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252", "ISO-8859-15"})
    void decodesADeclaredEncoding(String charset) throws UnreadableFileException {
        String page = "<meta charset='%s'><p>Caf\u00e9 na\u00efve".formatted(charset);

        assertThat(read(page.getBytes(Charset.forName(charset))).text()).isEqualTo("Caf\u00e9 na\u00efve");
    }

    @Test
    void decodesWindows1252WhenNoEncodingIsDeclaredAndItIsNotUtf8() throws UnreadableFileException {
        byte[] page = "<p>Caf\u00e9 \u20ac 5".getBytes(Charset.forName("windows-1252"));

        assertThat(read(page).text()).isEqualTo("Caf\u00e9 \u20ac 5");
    }

    @Test
    void takesTheTitleOfTheOpenGraphThenTheHeadingThenTheTitleElement() throws UnreadableFileException {
        String title = "<title>Wiki - Leave</title>";
        String heading = "<h1>Leave policy</h1>";
        String openGraph = "<meta property='og:title' content='Leave'>";

        assertThat(read(title + openGraph + heading + "<p>Text.").title()).isEqualTo("Leave");
        assertThat(read(title + heading + "<p>Text.").title()).isEqualTo("Leave policy");
        assertThat(read(title + "<p>Text.").title()).isEqualTo("Wiki - Leave");
        assertThat(read("<title>Untitled</title><p>First words.").title()).isEqualTo("First words.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property='article:published_time' content='2023-01-01'>"
                        + "<meta property='article:modified_time' content='2024-03-01T10:00:00Z'><p>Text.",
                "<meta name=date content=2024-03-01><p>Text.",
                "<meta name=DC.date content=2024-03-01><p>Text.",
                "<article><time datetime='2024-03-01T08:00'>yesterday</time> Text.</article>",
                "<p>On <time datetime=2020-01-01>a day</time>.<time itemprop=datePublished datetime=2024-03-01>x</time>"
            })
    void takesTheDateThatThePageGives(String page) throws UnreadableFileException {
        assertThat(read(page).date()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void readsDeeplyNestedElementsAndHugeAttributes() throws UnreadableFileException {
        String page = "<div>".repeat(100_000) + "<p class='" + "x".repeat(5_000_000) + "'>Deep.</p>"
                + "</div>".repeat(100_000) + "<ul><li>".repeat(20_000) + "item";

        assertThat(read(page).text()).contains("Deep.", "item");
    }

    @Test
    void boundsTheCellsThatSpansMultiply() {
        String page = "<table>" + "<tr><td colspan=1000 rowspan=60000>x</td></tr>".repeat(5_000) + "</table>";

        assertThatThrownBy(() -> read(page))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("split the document");
    }

    @Test
    void refusesALongText() {
        assertThatThrownBy(() -> read("<p>" + "long ".repeat(30_000)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("100000 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav>Home</nav>",
                "<div id=app></div><script src=x.js></script>",
                "<img alt=x>",
                "\0",
                "<h1>Only</h1>"
            })
    void namesAPageWithoutText(String page) {
        assertThatThrownBy(() -> read(page))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("no text besides");
    }

    @ParameterizedTest
    @CsvSource({"a, b., c.", "A, B., C.", "i, ii., iii.", "I, II., III.", "1, 2., 3."})
    void numbersItemsAsABrowserDisplaysThem(String type, String first, String second) throws UnreadableFileException {
        String text = read("<main><ol type=%s start=2><li>Pack<li>Leave</ol></main>".formatted(type))
                .text();

        assertThat(text).isEqualTo("%s Pack\n%s Leave".formatted(first, second));
    }

    private static Document read(String page) throws UnreadableFileException {
        return read(page.getBytes(StandardCharsets.UTF_8));
    }

    private static Document read(byte[] page) throws UnreadableFileException {
        return new HtmlFormat(100_000)
                .read(new SourceFile("a/page.html", page))
                .documents()
                .get(0)
                .document();
    }
}

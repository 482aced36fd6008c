package dev.footnote.ingestion.format.office.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfRevisionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{\\rtf1 a{\\deleted b} c}                            | {\\rtf1 a c}",
                "{\\rtf1 a{\\*\\atnid x}{\\*\\annotation {b} \\} c} d} | {\\rtf1 a d}",
                "{\\rtf1 a{\\deletedx b}}                             | {\\rtf1 a{\\deletedx b}}",
                "{\\rtf1 a{\\deleted \\bin3 }}} b} c}                 | {\\rtf1 a c}",
                "{\\rtf1 a{\\deleted b                                | {\\rtf1 a",
                "{\\rtf1 plain}                                       | {\\rtf1 plain}",
            })
    void removesDeletedTextAndComments(String file, String kept) {
        assertThat(new String(RtfRevisions.remove(file.getBytes(ISO_8859_1)), ISO_8859_1))
                .isEqualTo(kept);
    }
}

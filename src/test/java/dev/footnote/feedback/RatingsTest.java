package dev.footnote.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.feedback.Ratings.DamagedLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingsTest {

    private static final AnswerRecord ANSWER =
            AnswerRecord.of("Who sails?", LocalDate.of(2024, 11, 22), RatedAnswerFixtures.ABSTAINED);

    @TempDir
    private Path folder;

    @Test
    void isEmptyBeforeTheFirstRating() {
        assertThat(Ratings.read(folder.resolve("none.jsonl")).latest()).isEmpty();
    }

    @Test
    void readsBackWrittenRatings() throws IOException {
        RatedAnswer up = rated("1", Rating.UP);
        RatedAnswer down = rated("2", Rating.DOWN);

        assertThat(read(line(up), line(down)).latest()).containsExactly(up, down);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {"time": "2024                                  ~ is not JSON
            no JSON                                         ~ is not JSON
            {} {}                                           ~ is not a rating
            null                                            ~ is not a rating
            []                                              ~ is not a rating
            {}                                              ~ is not a rating
            {"messageId": "1", "rating": "up"}              ~ is not a rating
            """)
    void reportsADamagedLineAndReadsTheRest(String damaged, String what) throws IOException {
        RatedAnswer before = rated("1", Rating.UP);
        RatedAnswer after = rated("2", Rating.DOWN);

        Ratings ratings = read(line(before), "\r\n".getBytes(UTF_8), (damaged + "\n").getBytes(UTF_8), line(after));

        assertThat(ratings.damagedLines()).containsExactly(new DamagedLine(3, what));
        assertThat(ratings.latest()).containsExactly(before, after);
    }

    @ParameterizedTest
    @CsvSource({"rating, \"sideways\"", "time, \"yesterday\"", "confidence, null", "decision, null", "start, -1"})
    void reportsALineWithAnInvalidField(String field, String value) throws IOException {
        String line = new String(line(rated("1", Rating.UP)), UTF_8)
                .replaceFirst("\"%s\":[^,}]+".formatted(field), "\"%s\":%s".formatted(field, value));

        Ratings ratings = read(line.getBytes(UTF_8));

        assertThat(ratings.damagedLines()).containsExactly(new DamagedLine(1, "is not a rating"));
    }

    @Test
    void reportsBytesThatAreNotUtf8() throws IOException {
        Ratings ratings =
                read(new byte[] {0, 0, 0, '\n'}, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}', '\n'});

        assertThat(ratings.damagedLines()).extracting(DamagedLine::line).containsExactly(1L, 2L);
        assertThat(ratings.latest()).isEmpty();
    }

    @Test
    void reportsATruncatedLine() throws IOException {
        byte[] whole = line(rated("1", Rating.UP));
        String half = new String(whole, UTF_8).substring(0, whole.length / 2);

        Ratings ratings = read(whole, half.getBytes(UTF_8));

        assertThat(ratings.damagedLines()).containsExactly(new DamagedLine(2, "is cut off"));
        assertThat(ratings.latest()).hasSize(1);
    }

    @Test
    void readsALastLineWithoutALineEnd() throws IOException {
        byte[] whole = line(rated("1", Rating.UP));
        String open = new String(whole, UTF_8).strip();

        assertThat(read(open.getBytes(UTF_8)).latest()).hasSize(1);
    }

    @Test
    void skipsALineThatIsLongerThanAnyRating() throws IOException {
        RatedAnswer after = rated("1", Rating.UP);

        Ratings ratings = read(("x".repeat(5_000_000) + "\n").getBytes(UTF_8), line(after));

        assertThat(ratings.damagedLines()).containsExactly(new DamagedLine(1, "is longer than a rating"));
        assertThat(ratings.latest()).containsExactly(after);
    }

    @Test
    void ignoresUnknownFieldsOfALaterVersion() throws IOException {
        RatedAnswer rated = rated("1", Rating.UP);
        String longer = new String(line(rated), UTF_8)
                .replace("\"time\":", "\"mood\":\"fine\",\"time\":")
                .replace("\"index\":", "\"weather\":{},\"index\":");

        assertThat(read(longer.getBytes(UTF_8)).latest()).containsExactly(rated);
    }

    @Test
    void namesTheFileThatCannotBeRead() {
        assertThatThrownBy(() -> Ratings.read(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.toString());
    }

    private Ratings read(byte[]... lines) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            all.write(line);
        }
        return Ratings.read(Files.write(folder.resolve("ratings.jsonl"), all.toByteArray()));
    }

    private static RatedAnswer rated(String id, Rating rating) {
        return new RatedAnswer(Instant.parse("2024-11-22T10:15:30.123Z"), id, rating, "so\nso", ANSWER);
    }

    private static byte[] line(RatedAnswer rated) {
        return RatingLine.write(rated);
    }
}

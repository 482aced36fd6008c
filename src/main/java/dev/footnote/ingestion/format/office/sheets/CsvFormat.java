package dev.footnote.ingestion.format.office.sheets;

import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.TextDecoder;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.office.sheets.SheetGrid.Content;
import dev.footnote.ingestion.format.writing.DocumentProperties;
import dev.footnote.ingestion.format.writing.WrittenDocument;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Delimited text (.csv, .tsv): a sheet whose text is written anew, one row a line with tabs between the cells, so that
 * quotes show no quotation marks of the file. The delimiter is detected: comma, semicolon, tab or bar.
 */
public final class CsvFormat implements DocumentFormat {

    /** Records that are compared to find the delimiter. */
    private static final int SAMPLE = 100;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /** Excel writes and reads this line before the first record. */
    private static final Pattern STATED = Pattern.compile("\\Asep=([,;\\t|])\\R");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final int maxCharacters;

    /** @param maxCharacters the maximum length of a document's text, in UTF-16 code units */
    public CsvFormat(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    @Override
    public Set<String> extensions() {
        return Set.of("csv", "tsv", "tab");
    }

    @Override
    public ParsedFile read(SourceFile file) throws UnreadableFileException {
        List<ReadFailure> notices = new ArrayList<>();
        String text = decode(file, notices);
        Matcher stated = STATED.matcher(text);
        char delimiter = stated.find() ? stated.group(1).charAt(0) : delimiter(text);
        SheetGrid grid = SheetGrid.withHeader();
        if (!fill(grid, stated.replaceFirst(""), format(delimiter))) {
            notices.add(new ReadFailure(
                    file.name(), "a quotation mark is not closed; read without regard to quotation marks"));
            grid = SheetGrid.withHeader();
            fill(
                    grid,
                    stated.replaceFirst(""),
                    format(delimiter).builder().setQuote(null).get());
        }
        StructuredTextWriter writer = new StructuredTextWriter(maxCharacters);
        SheetTables.write(List.of(grid), writer);
        ParsedFile parsed = WrittenDocument.of(file, DocumentProperties.NONE, writer.finish());
        return new ParsedFile(parsed.documents(), notices);
    }

    private static String decode(SourceFile file, List<ReadFailure> notices) throws UnreadableFileException {
        try {
            return TextDecoder.decode(file.bytes());
        } catch (UnreadableFileException notUtf8) {
            String text = decodeWindows(file.bytes());
            if (text == null || !notUtf8.reason().contains("not UTF-8")) {
                throw notUtf8;
            }
            notices.add(new ReadFailure(
                    file.name(), "not UTF-8; read as windows-1252, check its accents or save it as UTF-8"));
            return text;
        }
    }

    /** Returns null when the bytes are no such text either. */
    private static @Nullable String decodeWindows(byte[] bytes) {
        try {
            return WINDOWS.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException binary) {
            return null;
        }
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .get();
    }

    /** The delimiter with which most records of the beginning have the same number of cells, and more than one. */
    private static char delimiter(String text) {
        char best = ',';
        double bestShare = 0;
        for (char candidate : DELIMITERS) {
            double share = share(text, candidate);
            if (share > bestShare) {
                bestShare = share;
                best = candidate;
            }
        }
        return best;
    }

    private static double share(String text, char delimiter) {
        Map<Integer, Integer> records = new HashMap<>();
        int filled = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(delimiter))) {
            for (CSVRecord csvRecord : parser) {
                boolean isFilled = csvRecord.stream().anyMatch(cell -> !cell.isBlank());
                filled += isFilled ? 1 : 0;
                if (isFilled && csvRecord.size() > 1) {
                    records.merge(csvRecord.size(), 1, Integer::sum);
                }
                if (filled == SAMPLE) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException unclosed) {
            // What was counted up to here is enough.
        }
        int most = records.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return filled == 0 ? 0 : (double) most / filled;
    }

    /** Returns false when a quotation mark is not closed. */
    private static boolean fill(SheetGrid grid, String text, CSVFormat format) throws UnreadableFileException {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            int row = 0;
            for (CSVRecord csvRecord : parser) {
                for (int column = 0; column < csvRecord.size(); column++) {
                    grid.add(row, column, new Content(csvRecord.get(column), false));
                }
                row++;
            }
            return true;
        } catch (UnreadableFileException tooMuch) {
            throw tooMuch;
        } catch (IOException | UncheckedIOException unclosed) {
            return false;
        }
    }
}

package dev.footnote.ingestion;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.Section;
import dev.footnote.structure.TableRow;
import dev.footnote.text.SentenceSplitter;
import dev.footnote.text.TitleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Splits a document into passages of whole sentences, about equal in length, none with more word pieces than the limit.
 * Adjacent passages under the same headings share one sentence; no passage spans headings or any other text between two
 * blocks. Table rows that are separated from their column names get these as a heading.
 */
final class PassageSplitter {

    /** The model adds one token before a text and one after it. */
    private static final int SPECIAL_TOKENS = 2;

    /** The text's minimum share of the word pieces, however long title and headings are. */
    private static final double LEAST_TEXT = 0.25;

    /** Column names that need more than this share of the word pieces are not repeated in each passage. */
    private static final double MOST_FOR_COLUMNS = 0.25;

    /**
     * The model reads a very long word as one unknown piece; it is counted as if a piece had at most this many
     * characters.
     */
    private static final int LONGEST_PIECE = 12;

    private final SentenceSplitter sentenceSplitter;
    private final ToIntFunction<String> wordPieces;
    private final int maxWordPieces;

    PassageSplitter(SentenceSplitter sentenceSplitter, ToIntFunction<String> wordPieces, int maxWordPieces) {
        this.sentenceSplitter = sentenceSplitter;
        this.wordPieces = wordPieces;
        this.maxWordPieces = maxWordPieces;
    }

    List<Passage> split(ParsedDocument parsed) {
        List<Passage> passages = new ArrayList<>();
        List<SizedSentence> sentences = new ArrayList<>();
        List<String> headings = List.of();
        int end = 0;
        for (Section section : parsed.sections()) {
            boolean goesOn = section.headings().equals(headings)
                    && parsed.document()
                            .text()
                            .substring(end, section.span().start())
                            .isBlank();
            if (!goesOn) {
                addPassages(parsed.document(), headings, sentences, passages);
                sentences.clear();
                headings = section.headings();
            }
            end = section.span().end();
            sentences.addAll(sizedSentences(parsed.document(), section, availablePieces(parsed.document(), headings)));
        }
        addPassages(parsed.document(), headings, sentences, passages);
        return passages;
    }

    /** The number of word pieces left for text besides the heading. */
    private int availablePieces(Document document, List<String> headings) {
        int heading = wordPieces.applyAsInt(Passage.heading(document.title(), headings)) + 1;
        return (int) Math.max(maxWordPieces * LEAST_TEXT, (double) maxWordPieces - SPECIAL_TOKENS - heading);
    }

    private List<SizedSentence> sizedSentences(Document document, Section section, int room) {
        List<SizedSentence> sized = new ArrayList<>();
        for (Span found : sentenceSplitter.split(section.span().textIn(document.text()))) {
            Span sentence = new Span(
                    section.span().start() + found.start(), section.span().start() + found.end());
            for (Span part : withoutTitle(document, sentence)) {
                cut(document.text(), part, room, sized);
            }
        }
        return sized;
    }

    /** Separates a title line from the sentence below it. */
    private static List<Span> withoutTitle(Document document, Span sentence) {
        return TitleLine.findOpening(document.text(), sentence, document.title())
                .map(line -> List.of(line, skipWhitespace(document.text(), line.end(), sentence.end())))
                .orElse(List.of(sentence));
    }

    private static Span skipWhitespace(String text, int before, int end) {
        int start = before;
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new Span(start, end);
    }

    /** Halves a sentence that is too long for a passage at a word boundary until each part fits. */
    private void cut(String text, Span sentence, int room, List<SizedSentence> into) {
        int pieces = Math.max(wordPieces.applyAsInt(sentence.textIn(text)), sentence.length() / LONGEST_PIECE);
        if (pieces <= room || sentence.length() < 2) {
            into.add(new SizedSentence(sentence, pieces));
            return;
        }
        int middle = wordEnd(text, sentence);
        cut(text, new Span(sentence.start(), trimEnd(text, middle)), room, into);
        int rest = middle;
        while (rest < sentence.end() - 1 && Character.isWhitespace(text.charAt(rest))) {
            rest++;
        }
        cut(text, new Span(rest, sentence.end()), room, into);
    }

    private static int trimEnd(String text, int end) {
        int last = end;
        while (Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    /** The end of a word near the middle, or the middle itself, between characters, if there is no word boundary. */
    private static int wordEnd(String text, Span sentence) {
        int middle = sentence.start() + sentence.length() / 2;
        for (int i = middle; i > sentence.start() + sentence.length() / 4; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(middle)) && sentence.length() > 2 ? middle + 1 : middle;
    }

    private void addPassages(
            Document document, List<String> headings, List<SizedSentence> section, List<Passage> passages) {
        if (section.isEmpty()) {
            return;
        }
        int room = Math.max(1, availablePieces(document, headings) - columnNamePieces(document, section));
        int total = section.stream().mapToInt(SizedSentence::pieces).sum();
        int parts = Math.max(1, (total + room - 1) / room);
        int goal = Math.min(room, total / parts + section.get(0).pieces() + 1);
        int first = 0;
        while (first < section.size()) {
            int end = passageEnd(section, first, goal, room);
            passages.add(passage(document, passages.size(), headings, section.subList(first, end), room));
            first = end == section.size() ? end : nextStart(section, first, end, room);
        }
    }

    /** Where the passage from {@code first} ends: at the goal, and in any case before the room is exhausted. */
    private static int passageEnd(List<SizedSentence> section, int first, int goal, int room) {
        int pieces = section.get(first).pieces();
        int end = first + 1;
        while (end < section.size()
                && pieces < goal
                && pieces + section.get(end).pieces() <= room) {
            pieces += section.get(end++).pieces();
        }
        return end;
    }

    /**
     * The next passage begins with the last sentence of this one if it fits with the following sentence and makes
     * progress.
     */
    private static int nextStart(List<SizedSentence> section, int first, int end, int room) {
        int shared = section.get(end - 1).pieces();
        boolean fits = shared + section.get(end).pieces() <= room && shared <= room / 2;
        return fits && end - 1 > first ? end - 1 : end;
    }

    /** The maximum number of word pieces of column names. */
    private int columnNamePieces(Document document, List<SizedSentence> section) {
        int most = 0;
        boolean isInTable = false;
        for (SizedSentence sentence : section) {
            Optional<TableRow> row = TableRow.at(document, sentence.span());
            if (row.isPresent() && !isInTable) {
                int pieces = row.filter(TableRow::isHead)
                        .map(head -> wordPieces.applyAsInt(joinNames(head.cells())))
                        .orElse(0);
                most = Math.max(most, pieces <= maxWordPieces * MOST_FOR_COLUMNS ? pieces : 0);
            }
            isInTable = row.isPresent();
        }
        return most;
    }

    private static String joinNames(List<String> columns) {
        return String.join(", ", columns);
    }

    /** Adds the column names to the headings of rows that are separated from them, if there is room. */
    private List<String> headings(Document document, List<String> headings, List<SizedSentence> sentences, int room) {
        int pieces = sentences.stream().mapToInt(SizedSentence::pieces).sum();
        Span first = sentences.get(0).span();
        return TableRow.at(document, first)
                .filter(row -> row.head().isPresent() && pieces <= room)
                .map(row -> joinNames(row.columnNames()))
                .filter(names -> wordPieces.applyAsInt(names) <= maxWordPieces * MOST_FOR_COLUMNS)
                .map(names -> Stream.concat(headings.stream(), Stream.of(names)).toList())
                .orElse(headings);
    }

    private Passage passage(
            Document document, int ordinal, List<String> headings, List<SizedSentence> sentences, int room) {
        Span span = new Span(
                sentences.get(0).span().start(),
                sentences.get(sentences.size() - 1).span().end());
        List<Span> spans = sentences.stream().map(SizedSentence::span).toList();
        return new Passage(document, ordinal, span, headings(document, headings, sentences, room), spans);
    }

    private record SizedSentence(Span span, int pieces) {}
}

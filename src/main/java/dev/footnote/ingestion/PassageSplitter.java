package dev.footnote.ingestion;

import dev.footnote.corpus.Block;
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
 * blocks. Table rows that are separated from their column names get these as a heading, and items that are separated from
 * the sentence that announces their list get that sentence.
 */
final class PassageSplitter {

    /** The model adds one token before a text and one after it. */
    private static final int SPECIAL_TOKENS = 2;

    /** The text's minimum share of the word pieces, however long title and headings are. */
    private static final double LEAST_TEXT = 0.25;

    /** Column names or an announcement that need more than this share of the word pieces are not repeated. */
    private static final double MOST_REPEATED = 0.25;

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
        int room = Math.max(1, availablePieces(document, headings) - repeatedPieces(document, section));
        int total = section.stream().mapToInt(SizedSentence::pieces).sum();
        int parts = Math.max(1, (total + room - 1) / room);
        int goal = Math.min(room, total / parts + section.get(0).pieces() + 1);
        int first = 0;
        while (first < section.size()) {
            int end = passageEnd(section, first, goal, room);
            List<String> path = headings(document, headings, section, new Range(first, end, room));
            passages.add(passage(document, passages.size(), path, section.subList(first, end)));
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

    /** The maximum number of word pieces of what {@link #introduction} may repeat. */
    private int repeatedPieces(Document document, List<SizedSentence> section) {
        int most = 0;
        Optional<Block> before = Optional.empty();
        for (int i = 0; i < section.size(); i++) {
            Optional<Block> block =
                    document.structure().blockAt(section.get(i).span().start());
            if (!block.equals(before)) {
                int pieces = introduction(document, section, Math.min(i + 1, section.size() - 1))
                        .map(wordPieces::applyAsInt)
                        .orElse(0);
                most = Math.max(most, pieces <= maxWordPieces * MOST_REPEATED ? pieces : 0);
            }
            before = block;
        }
        return most;
    }

    /** The names of a row's columns, or the sentence that announces an item's list. */
    private static Optional<String> introduction(Document document, List<SizedSentence> section, int index) {
        Span sentence = section.get(index).span();
        Optional<TableRow> row = TableRow.at(document, sentence);
        return row.isPresent()
                ? row.filter(any -> any.head().isPresent()).map(any -> String.join(", ", any.columnNames()))
                : document.structure()
                        .blockAt(sentence.start())
                        .filter(Block.ItemList.class::isInstance)
                        .flatMap(list -> announcement(document, section, index, list.span()));
    }

    /** The last sentence before a list, if it ends with a colon. */
    private static Optional<String> announcement(Document document, List<SizedSentence> section, int index, Span list) {
        int before = index;
        while (before >= 0 && section.get(before).span().end() > list.start()) {
            before--;
        }
        return before < 0
                ? Optional.empty()
                : Optional.of(section.get(before).span().textIn(document.text()))
                        .filter(sentence -> sentence.endsWith(":"));
    }

    /** Adds the introduction of the first sentence to the headings, if there is room. */
    private List<String> headings(Document document, List<String> headings, List<SizedSentence> section, Range range) {
        int pieces = section.subList(range.first, range.end).stream()
                .mapToInt(SizedSentence::pieces)
                .sum();
        return introduction(document, section, range.first)
                .filter(any -> pieces <= range.room && wordPieces.applyAsInt(any) <= maxWordPieces * MOST_REPEATED)
                .map(introduction -> Stream.concat(headings.stream(), Stream.of(introduction))
                        .toList())
                .orElse(headings);
    }

    private static Passage passage(
            Document document, int ordinal, List<String> headings, List<SizedSentence> sentences) {
        Span span = new Span(
                sentences.get(0).span().start(),
                sentences.get(sentences.size() - 1).span().end());
        List<Span> spans = sentences.stream().map(SizedSentence::span).toList();
        return new Passage(document, ordinal, span, headings, spans);
    }

    /**
     * The sentences of a passage, as a range of those of its section.
     *
     * @param room word pieces of the text
     */
    private record Range(int first, int end, int room) {}

    private record SizedSentence(Span span, int pieces) {}
}

package dev.footnote.answering.extraction;

import dev.footnote.answering.english.AnswerType;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.text.LexicalTerms;
import dev.footnote.text.TitleLine;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Detects lines that are the title of a document or a heading without markup: <em>Tasks until the next meeting</em>.
 * They give the topic of the text after them and do not answer themselves.
 */
final class HeadingLines {

    /** In UTF-16 code units; a longer line is a sentence without its full stop. */
    private static final int LONGEST = 80;

    /** Addresses, table rows, list items and values with their names, which are not headings. */
    private static final Pattern ENTRY = Pattern.compile("[\\d:,;|\\t@=]|^\\W*[-+\u2022\u2013\u2014>]");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;,\u2026]\\W*$");

    /** The content after a heading: a sentence, a list item, or a row. */
    private static final Pattern CONTENT = Pattern.compile(
            "[^\\S\\n]*(?:[-*+\u2022|]|\\(?(?:\\d{1,3}|\\p{L})[.)]\\s)|(?:(?!\\n\\s*\\n)[^.!?:]){1,600}[.!?:](?=\\W|$)");

    /** The first list item directly below a line. */
    private static final Pattern LIST =
            Pattern.compile("[^\\S\\n]*\\n[^\\S\\n]*(?:[-*+\u2022]|\\(?(?:\\d{1,3}|\\p{L})[.)])[^\\S\\n]+\\S");

    /** A longer list is not quoted as an answer. */
    private static final int MOST_WORDS = 50;

    private static final Pattern NAMES =
            Pattern.compile("\\W{0,20}\\p{Lu}\\S*+(?:\\s++\\p{Lu}\\S*+){1,40}(?:\\s++\\W{0,20})?");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private HeadingLines() {}

    /**
     * Whether a sentence of a document is such a line. False for a line of the question's answer type, such as a date
     * or a name, and for a line that is quoted with the list below it.
     */
    static boolean isHeadingLine(Document document, Span sentence, String question) {
        return heads(document, sentence, question)
                && list(document.text(), sentence).isEmpty();
    }

    /** Such a line with the short list directly below it. */
    static Optional<Span> withList(Document document, Span sentence, String question) {
        return heads(document, sentence, question) ? list(document.text(), sentence) : Optional.empty();
    }

    private static boolean heads(Document document, Span sentence, String question) {
        String text = document.text();
        if (sentence.length() > LONGEST || !isLineEnd(text, sentence.end())) {
            return false;
        }
        String line = sentence.textIn(text);
        boolean isOne = isTitle(document, line)
                ? isRepeated(text, sentence) || isHeading(text, sentence)
                : isHeading(text, sentence) && isAlone(text, sentence);
        return isOne && !mayAnswer(line, question);
    }

    private static boolean isHeading(String text, Span line) {
        return !SENTENCE_END.matcher(line.textIn(text)).find() && hasContent(text, line.end());
    }

    private static boolean isAlone(String text, Span line) {
        return isParagraphStart(text, line.start())
                && !ENTRY.matcher(line.textIn(text)).find();
    }

    /** Whether the line opens a paragraph after the beginning of the text. */
    private static boolean isRepeated(String text, Span line) {
        return !text.substring(0, line.start()).isBlank()
                && isParagraphStart(text, line.start())
                && !text.substring(line.end()).isBlank();
    }

    private static Optional<Span> list(String text, Span line) {
        if (!LIST.matcher(text).region(line.end(), text.length()).lookingAt()) {
            return Optional.empty();
        }
        int end = line.start()
                + new Span(line.start(), SentenceScorer.paragraph(text, line).end())
                        .textIn(text)
                        .stripTrailing()
                        .length();
        Span whole = new Span(line.start(), end);
        return WordCount.of(whole.textIn(text)) <= MOST_WORDS ? Optional.of(whole) : Optional.empty();
    }

    private static boolean isTitle(Document document, String line) {
        return TitleLine.isTitle(line, document.title()) && line.indexOf(':') < 0;
    }

    /** Whether the line may be the answer; one with only words of the question is not. */
    private static boolean mayAnswer(String line, String question) {
        if (Set.copyOf(LexicalTerms.analyze(question)).containsAll(LexicalTerms.analyze(line))) {
            return false;
        }
        return switch (AnswerType.of(question)) {
            case PERSON -> NAMES.matcher(line).matches();
            case AMOUNT_OF_MONEY, DURATION, NUMBER, DATE -> DIGIT.matcher(line).find();
            default -> false;
        };
    }

    /** Whether the offset is the beginning of the text, or after an empty line. */
    private static boolean isParagraphStart(String text, int start) {
        String before = text.substring(Math.max(0, start - LONGEST), start);
        String gap = before.substring(before.stripTrailing().length());
        return gap.length() == start
                || gap.chars().filter(character -> character == '\n').count() > 1;
    }

    private static boolean isLineEnd(String text, int end) {
        int newline = text.indexOf('\n', end);
        return newline >= 0 && text.substring(end, newline).isBlank();
    }

    private static boolean hasContent(String text, int end) {
        int start = end;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return CONTENT.matcher(text).region(start, text.length()).lookingAt();
    }
}

package dev.footnote.answering.generation;

import dev.footnote.text.OrdinalDays;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Assembles characters and markers into sentences. A sentence is passed on when the next one begins, because markers
 * may still follow its full stop. Constant time per character.
 */
final class SentenceAssembler {

    /** In UTF-16 code units; a longer sentence is cut. */
    private static final int LONGEST = 1200;

    private static final String ENDS = ".!?\u2026";
    private static final String ENDS_WITHOUT_SPACE = "\u3002\uff01\uff1f";
    private static final String CLOSES = "\"'\u201d\u2019)]*_`\u00bb";
    private static final String NEVER_BEGINS = ",;:.!?)]}";

    /** Words whose full stop does not end a sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of("""
            mr mrs ms dr prof gen lt col maj capt adm sgt sen rep gov pres hon rev st mt no nos fig figs vol ch sec art cf
            vs v ca approx e.g i.e jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.u inc ltd corp co jr sr
            al""".split("\\s+"));

    /** A day of a month and the word before it (<em>seit dem 14.</em>), in UTF-16 code units. */
    private static final int LONGEST_DAY = 12;

    /** These end a sentence only before a capital, even if a marker follows them. */
    private static final Set<String> HOURS = Set.of("a.m", "p.m");

    private final OutlineFilter outlineFilter = new OutlineFilter();
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> markers = new ArrayList<>();
    private final List<Integer> pendingMarkers = new ArrayList<>();
    private GeneratedSentence.Builder previous = GeneratedSentence.Builder.empty();
    private boolean newLine = true;

    /** The offset in the text after the last marker; 0 without a marker. */
    private int markerEnd;

    void addMarkers(List<Integer> numbers) {
        if (!text.isEmpty()) {
            markers.addAll(numbers);
            appendSpace();
            markerEnd = text.length();
        } else if (newLine) {
            pendingMarkers.addAll(numbers);
        } else {
            previous.addMarkers(numbers);
        }
    }

    void read(char c) {
        if (c == '\n') {
            breakLine();
        } else if (Character.isWhitespace(c)) {
            appendSpace();
        } else if (text.isEmpty()) {
            begin(c);
        } else {
            continueSentence(c);
        }
    }

    private void breakLine() {
        if (text.isEmpty()) {
            previous.addMarkers(pendingMarkers);
            pendingMarkers.clear();
        } else {
            complete();
        }
        newLine = true;
    }

    private void appendSpace() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    private void begin(char c) {
        if (!newLine && NEVER_BEGINS.indexOf(c) >= 0) {
            return;
        }
        markers.addAll(pendingMarkers);
        pendingMarkers.clear();
        newLine = false;
        append(c);
    }

    /** A letter or digit proves that a new sentence has begun, so the previous one is complete. */
    private void append(char c) {
        if (Character.isLetterOrDigit(c)) {
            finish();
        }
        text.append(c);
    }

    private void continueSentence(char c) {
        if (endsBefore(c) || text.length() >= LONGEST) {
            complete();
            begin(c);
        } else {
            append(c);
        }
    }

    private boolean endsBefore(char c) {
        int last = text.length() - 1;
        if (ENDS_WITHOUT_SPACE.indexOf(text.charAt(last)) >= 0) {
            return true;
        }
        if (text.charAt(last) != ' ' || NEVER_BEGINS.indexOf(c) >= 0) {
            return false;
        }
        int stop = skipClosesBackwards(last - 1);
        return isStop(stop) && (!Character.isLowerCase(c) || isMarkedEnd(stop));
    }

    /** The offset of the last character up to {@code last} that is neither a closing mark nor a space. */
    private int skipClosesBackwards(int last) {
        int letter = last;
        while (letter > 0 && (CLOSES.indexOf(text.charAt(letter)) >= 0 || text.charAt(letter) == ' ')) {
            letter--;
        }
        return letter;
    }

    private boolean isStop(int index) {
        return index >= 0
                && ENDS.indexOf(text.charAt(index)) >= 0
                && (text.charAt(index) != '.' || !isAbbreviation(index));
    }

    /** Whether the text is a complete sentence, whatever follows. */
    private boolean isComplete() {
        int last = text.length() - 1;
        int stop = skipClosesBackwards(last);
        if (stop >= 0 && ENDS_WITHOUT_SPACE.indexOf(text.charAt(stop)) >= 0) {
            return true;
        }
        return isStop(stop)
                && !isEllipsis(stop)
                && !isHour(stop)
                && (isMarkedEnd(stop) || text.charAt(stop) != '.' || isFullStop(stop, last));
    }

    /** Whether the full stop is not part of an ellipsis, of {@code p.m.} or, at the end of the text, of a number. */
    private boolean isFullStop(int stop, int last) {
        String word = wordBefore(stop);
        return !word.isEmpty() && (Character.isDigit(word.charAt(word.length() - 1)) ? stop < last : word.length() > 1);
    }

    /** Whether a marker stands at the end of the sentence; small models continue in lower case after it. */
    private boolean isMarkedEnd(int stop) {
        boolean marker = markerEnd > stop
                || (markerEnd > 0
                        && text.substring(markerEnd, stop).codePoints().noneMatch(Character::isLetterOrDigit));
        return marker && !isEllipsis(stop) && !isHour(stop);
    }

    private boolean isEllipsis(int stop) {
        return text.charAt(stop) == '\u2026' || (stop > 0 && text.charAt(stop - 1) == '.');
    }

    private boolean isHour(int stop) {
        return HOURS.contains(wordBefore(stop).toLowerCase(Locale.ROOT));
    }

    /** Whether the full stop at {@code stop} belongs to an abbreviation, an initial, a day or a list number. */
    private boolean isAbbreviation(int stop) {
        String word = wordBefore(stop);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean number = word.length() == stop
                && word.length() <= 3
                && !word.isEmpty()
                && word.chars().allMatch(Character::isDigit);
        boolean day = OrdinalDays.endsWithDay(text.substring(Math.max(0, stop - LONGEST_DAY), stop + 1));
        return initial || number || day || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private String wordBefore(int stop) {
        int start = stop;
        while (start > 0 && stop - start < 10 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, stop);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private void complete() {
        GeneratedSentence.Builder cut = GeneratedSentence.Builder.of(text.toString(), markers);
        text.setLength(0);
        markers.clear();
        markerEnd = 0;
        if (cut.isEmpty()) {
            previous.addMarkers(cut.markers());
        } else {
            outlineFilter.take(previous);
            previous = cut;
        }
    }

    /** Returns the complete sentences, each once. */
    List<GeneratedSentence> drainSentences() {
        return outlineFilter.drainSentences();
    }

    /** Marks what was read so far as reasoning. Complete sentences stay, because they may have been taken already. */
    void restart() {
        text.setLength(0);
        markers.clear();
        pendingMarkers.clear();
        outlineFilter.restart();
        previous = GeneratedSentence.Builder.empty();
        newLine = true;
        markerEnd = 0;
    }

    /** Ends the text; the last sentence is complete. */
    void end() {
        if (!text.isEmpty()) {
            complete();
        }
        previous.addMarkers(pendingMarkers);
        finish();
        outlineFilter.end();
    }

    /** Ends a truncated text; the last sentence counts only if it is complete. */
    void endTruncated() {
        if (isComplete()) {
            complete();
        }
        text.setLength(0);
        finish();
    }

    private void finish() {
        outlineFilter.take(previous);
        previous = GeneratedSentence.Builder.empty();
    }
}

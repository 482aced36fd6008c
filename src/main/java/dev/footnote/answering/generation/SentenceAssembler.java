package dev.footnote.answering.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Puts letters and markers together to sentences. A sentence is given on when the next one begins, for markers may still
 * follow its full stop. Constant work for each letter.
 */
final class SentenceAssembler {

    /** In UTF-16 code units; what has no end by then is cut. */
    private static final int LONGEST = 1200;

    private static final String ENDS = ".!?\u2026";
    private static final String ENDS_WITHOUT_SPACE = "\u3002\uff01\uff1f";
    private static final String CLOSES = "\"'\u201d\u2019)]*_`\u00bb";
    private static final String NEVER_BEGINS = ",;:.!?)]}";

    /** What has a full stop and goes on. */
    private static final Set<String> ABBREVIATIONS = Set.of("""
            mr mrs ms dr prof gen lt col maj capt adm sgt sen rep gov pres hon rev st mt no nos fig figs vol ch sec art cf
            vs v ca approx e.g i.e jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.u inc ltd corp co jr sr
            al""".split("\\s+"));

    /** What ends a sentence only where the next word has a capital, though a marker stands at it. */
    private static final Set<String> HOURS = Set.of("a.m", "p.m");

    private final List<Cut> cuts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> markers = new ArrayList<>();
    private final List<Integer> held = new ArrayList<>();
    private Cut.Builder done = Cut.Builder.none();
    private boolean newLine = true;

    /** Where the text went on behind the last marker; 0 while it has none. */
    private int marked;

    void mark(List<Integer> numbers) {
        if (!text.isEmpty()) {
            markers.addAll(numbers);
            space();
            marked = text.length();
        } else if (newLine) {
            held.addAll(numbers);
        } else {
            done.mark(numbers);
        }
    }

    void read(char c) {
        if (c == '\n') {
            breakLine();
        } else if (Character.isWhitespace(c)) {
            space();
        } else if (text.isEmpty()) {
            begin(c);
        } else {
            goOn(c);
        }
    }

    private void breakLine() {
        if (text.isEmpty()) {
            done.mark(held);
            held.clear();
        } else {
            complete();
        }
        newLine = true;
    }

    private void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    private void begin(char c) {
        if (!newLine && NEVER_BEGINS.indexOf(c) >= 0) {
            return;
        }
        markers.addAll(held);
        held.clear();
        newLine = false;
        append(c);
    }

    /** With a first letter it is certain that a sentence has begun, and the one before is over. */
    private void append(char c) {
        if (Character.isLetterOrDigit(c)) {
            done.build().ifPresent(cuts::add);
            done = Cut.Builder.none();
        }
        text.append(c);
    }

    private void goOn(char c) {
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
        last--;
        while (last > 0 && (CLOSES.indexOf(text.charAt(last)) >= 0 || text.charAt(last) == ' ')) {
            last--;
        }
        return last >= 0
                && ENDS.indexOf(text.charAt(last)) >= 0
                && (text.charAt(last) != '.' || !isAbbreviation(last))
                && (!Character.isLowerCase(c) || isMarkedEnd(last));
    }

    /** Whether a marker stands at the end that {@code stop} makes: small models go on in lower case behind it. */
    private boolean isMarkedEnd(int stop) {
        boolean marker = marked > stop
                || (marked > 0 && text.substring(marked, stop).codePoints().noneMatch(Character::isLetterOrDigit));
        boolean dots = text.charAt(stop) == '\u2026' || (stop > 0 && text.charAt(stop - 1) == '.');
        return marker && !dots && !HOURS.contains(wordBefore(stop).toLowerCase(Locale.ROOT));
    }

    /** Whether the full stop at {@code stop} belongs to an abbreviation, an initial or the number of a list. */
    private boolean isAbbreviation(int stop) {
        String word = wordBefore(stop);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean number = word.length() == stop
                && word.length() <= 3
                && !word.isEmpty()
                && word.chars().allMatch(Character::isDigit);
        return initial || number || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
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
        Cut.Builder cut = Cut.Builder.of(text.toString(), markers);
        text.setLength(0);
        markers.clear();
        marked = 0;
        if (cut.isNothing()) {
            done.mark(cut.markers());
        } else {
            done.build().ifPresent(cuts::add);
            done = cut;
        }
    }

    /** What is complete by now, each once. */
    List<Cut> taken() {
        List<Cut> taken = List.copyOf(cuts);
        cuts.clear();
        return taken;
    }

    void end() {
        if (!text.isEmpty()) {
            complete();
        }
        done.mark(held);
        done.build().ifPresent(cuts::add);
        done = Cut.Builder.none();
    }
}

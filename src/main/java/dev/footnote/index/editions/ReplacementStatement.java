package dev.footnote.index.editions;

import dev.footnote.time.DayRange;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document says it replaces: <em>the edition of 4 May 2021</em>, <em>the Fees for boats</em>.
 *
 * @param replaced in the document's words; empty when it makes no such statement
 * @param days the days that it names
 */
record ReplacementStatement(String replaced, List<DayRange> days) {

    static final ReplacementStatement NONE = new ReplacementStatement("", List.of());

    private static final Pattern REPLACES = Pattern.compile(
            "^\\W*(?:(?:this|these|the present)\\s+(?:\\p{L}+\\s+){1,4}?|it\\s+|they\\s+)?"
                    + "(?:replaces?|supersedes?|repeals?|takes? the place of|(?:is|are) a revision of)\\b:?\\s+(.+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Refers to the previous edition without a number. */
    private static final Pattern FORMER = Pattern.compile(
            "\\b(?:edition|version|previous|earlier|former|prior|preceding|older|all)\\b", Pattern.CASE_INSENSITIVE);

    ReplacementStatement {
        days = List.copyOf(days);
    }

    static ReplacementStatement of(List<String> sentences, @Nullable LocalDate date) {
        for (String sentence : sentences) {
            Matcher replaces = REPLACES.matcher(sentence);
            if (replaces.find()) {
                String replaced = replaces.group(1);
                List<DayRange> days = TimeExpressions.inPassage(replaced, date).stream()
                        .map(TimeMention::range)
                        .toList();
                return new ReplacementStatement(replaced, days);
            }
        }
        return NONE;
    }

    /**
     * Whether it may refer to an older edition: to one that it names, or to one of its own name when it names no other.
     */
    boolean mayReferTo(Edition older, String ownName) {
        if (replaced.isEmpty() || !isOfItsTime(older)) {
            return false;
        }
        boolean isNamed = older.isNamedIn(EditionTitle.name(replaced));
        boolean isFormer = !days.isEmpty()
                || !EditionTitle.version(replaced).isEmpty()
                || FORMER.matcher(replaced).find();
        return isNamed || (older.name().equals(ownName) && isFormer);
    }

    private boolean isOfItsTime(Edition older) {
        List<Integer> version = EditionTitle.version(replaced);
        boolean isOtherVersion = !version.isEmpty() && !older.version().isEmpty() && !version.equals(older.version());
        return !isOtherVersion && (days.isEmpty() || days.stream().anyMatch(older::isDatedIn));
    }
}

package dev.footnote.answering.generation.support;

import dev.footnote.answering.quantities.Quantity;
import dev.footnote.answering.quantities.QuantityExtractor;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the bounds that a statement puts on a number: <em>at least 5</em>, <em>up to 5</em>. The quote with the number
 * must bound it from the same side, in any words; a bare 5 has no bound.
 */
final class NumericBounds {

    private static final Side LOWER = new Side(
            "at least|(?:no|not) (?:less|fewer|earlier|sooner) than|(?:a )?minimum of|in excess of|upwards of|exceeding"
                    + "|(?<!no |not )more than",
            "or (?:more|older|over|above|longer|later)",
            "least|minimum|min|over|above|(?<!not |never |cannot )exceed(?:s|ed|ing)?|excess|upwards|from|after|since"
                    + "|between|starting|plus|(?<!no |not |nor |never )(?:more|older|longer|later|greater|higher|larger)"
                    + "|(?:no|not|nor|never) (?:less|fewer|earlier|sooner|younger|shorter|lower|smaller) than"
                    + "|not (?:under|below|before)");

    private static final Side UPPER = new Side(
            "at most|up to|(?:no|not) (?:more|longer|later) than|(?:a )?maximum of|not exceeding|(?<!no |not )(?:less|fewer) than",
            "or (?:less|fewer|under|below|younger|earlier)",
            "most|up to|maximum|max|limit(?:s|ed)?|cap(?:ped|acity)?|ceiling|under|below|within|until|before|between"
                    + "|almost|nearly|can|may|holds?|(?<!no |not |nor |never )(?:less|fewer|earlier|younger|shorter|smaller)"
                    + "|(?:no|not|nor|never) (?:more|longer|later|older|greater|higher|larger) than"
                    + "|(?:not|never|cannot) (?:be (?:over|above)|exceed(?:ing)?)");

    /** The ends of a range bound a number from both sides. */
    private static final Pattern RANGE = Pattern.compile("\\d\\s?(?:-|\u2013|to)\\s?\\S?\\d");

    private NumericBounds() {}

    /** The first number whose bound no quote has; empty if all bounds are there. */
    static String firstMissing(String statement, List<String> quotes) {
        return LOWER.firstMissing(statement, quotes)
                .or(() -> UPPER.firstMissing(statement, quotes))
                .orElse("");
    }

    /** Bounds from one side, and the words that express such a bound in a quote. */
    private static final class Side {

        private final Pattern before;
        private final Pattern after;
        private final Pattern expressed;

        Side(String before, String following, String expressions) {
            this.before = whole(before);
            this.after = whole(following);
            this.expressed = whole(expressions);
        }

        private static Pattern whole(String words) {
            return Pattern.compile("\\b(?:%s)\\b".formatted(words), Pattern.CASE_INSENSITIVE);
        }

        Optional<String> firstMissing(String statement, List<String> quotes) {
            return before.matcher(statement)
                    .results()
                    .flatMap(bound -> bounded(bound, statement).stream())
                    .filter(number -> !isBounded(number, quotes))
                    .map(Quantity::text)
                    .findFirst()
                    .or(() -> missingAfter(statement, quotes));
        }

        private static Optional<Quantity> bounded(MatchResult bound, String statement) {
            String rest = statement.substring(bound.end()).strip();
            return QuantityExtractor.extract(rest).stream()
                    .findFirst()
                    .filter(number -> number.isSure() && rest.startsWith(number.text()));
        }

        private Optional<String> missingAfter(String statement, List<String> quotes) {
            Matcher bound = after.matcher(statement);
            if (!bound.find()) {
                return Optional.empty();
            }
            List<Quantity> numbers = QuantityExtractor.extract(statement.substring(0, bound.start()));
            return numbers.isEmpty() || isBounded(numbers.get(numbers.size() - 1), quotes)
                    ? Optional.empty()
                    : Optional.of(numbers.get(numbers.size() - 1).text());
        }

        /** A number that is in no quote is not checked here. */
        private boolean isBounded(Quantity number, List<String> quotes) {
            List<String> having = quotes.stream()
                    .filter(quote -> QuantityExtractor.extract(quote).stream().anyMatch(number::mayEqual))
                    .toList();
            return having.isEmpty()
                    || having.stream()
                            .anyMatch(quote -> expressed.matcher(quote).find()
                                    || RANGE.matcher(quote).find());
        }
    }
}

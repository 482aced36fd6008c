package dev.footnote.answering.generation.support;

import dev.footnote.answering.english.ClockTimes;
import dev.footnote.answering.english.Initialisms;
import dev.footnote.answering.quantities.Quantity;
import dev.footnote.answering.quantities.QuantityExtractor;
import dev.footnote.index.IndexedPassage;
import dev.footnote.text.LexicalTerms;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that the numbers, dates and names of a statement are in the supporting passages. A date may have another
 * format there, or be more precise. A number may be written in words or with a scale; if both have a unit, the units
 * must be equal.
 */
public final class FactCheck {

    /** A capitalised word that does not begin the sentence, or a word with several capitals. */
    private static final Pattern NAME = Pattern.compile(
            "(?<=[\\p{L}\\p{N},;:)\"'\u201d\u2019-]\\s[\"'(\u201c]?)\\p{Lu}[\\p{L}\\p{M}\\p{N}\u2019'.-]*|\\b\\p{Lu}{2,}[\\p{L}\\p{N}-]*");

    /** The first word, which is always capitalised; it counts as a name unless sentences often begin with it. */
    private static final Pattern FIRST = Pattern.compile("^[^\\p{L}\\p{N}]*(\\p{Lu}[\\p{L}\\p{M}\\p{N}\u2019'-]*)");

    /** Words that begin sentences and are not names, in addition to words that are not terms. */
    private static final Set<String> BEGINNINGS = Set.of("""
            about according across additionally after afterwards again against all along already also although amid among
            and another any around as at because before besides between both but by consequently currently despite during
            each earlier either even eventually every few finally first firstly following for from furthermore further given
            he hence her here his how however i if in including indeed initially instead it its last lately later lastly like
            many meanwhile more moreover most much neither next no nor not notably now of officially on once one only or
            other our out over overall per previously recently second secondly several she similarly since so some
            specifically still subsequently such than that the their then there therefore these they third this those though
            through throughout thus to today together toward towards two under unlike until upon we what when where whether
            which while who why with within without yes yet you your""".split("\\s+"));

    private static final Pattern BOTH = Pattern.compile("\\bboth\\b", Pattern.CASE_INSENSITIVE);

    /** What precedes the date of a document. */
    private static final Pattern OF_A_DOCUMENT = Pattern.compile(
            "(?:\\b(?:notes?|reports?|articles?|documents?|statements?|letters?|minutes|news|press releases?|releases?"
                    + "|announcements?|bulletins?|notices?|posts?|issues?|editions?|communiqu[e\u00e9]s?|briefings?|records?"
                    + "|summary|circulars?)(?: (?:was |were |is )?(?:dated|published|issued|released))?,? ?\\(?(?: ?(?:of|from|on))?"
                    + "|\\b(?:as of|according to \\S+,))\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** How much of the text before a date is read, in UTF-16 code units. */
    private static final int LONGEST_NAME = 60;

    private FactCheck() {}

    /** The first fact that no passage has; empty if all are there. */
    static String firstMissing(String statement, List<IndexedPassage> passages) {
        List<String> texts = passages.stream()
                .map(passage ->
                        passage.passage().heading() + "\n" + passage.passage().text())
                .toList();
        String otherHalf = ClockTimes.inOtherHalf(statement, texts);
        return otherHalf.isEmpty() ? firstMissing(statement, withoutKnownDates(statement, passages), texts) : otherHalf;
    }

    /** The first fact that the other sentence does not have; empty if all are there. */
    static String firstMissing(String statement, String other) {
        List<String> texts = List.of(other);
        String otherHalf = ClockTimes.inOtherHalf(statement, texts);
        if (!otherHalf.isEmpty()) {
            return otherHalf;
        }
        List<DayRange> days = TimeExpressions.inPassage(other, null).stream()
                .map(TimeMention::range)
                .toList();
        String undated = without(statement, mention -> days.stream().anyMatch(mention.range()::contains));
        return firstMissing(statement, undated, texts);
    }

    private static String firstMissing(String statement, String dated, List<String> texts) {
        String undated = ClockTimes.withoutKnown(dated, texts);
        List<Quantity> numbers = new ArrayList<>();
        Set<String> terms = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        for (String text : texts) {
            numbers.addAll(QuantityExtractor.extract(BOTH.matcher(text).replaceAll("two")));
            terms.addAll(LexicalTerms.analyze(text));
            addresses.addAll(WebAddresses.in(text));
        }
        List<Quantity> stated = QuantityExtractor.extract(undated);
        for (Quantity number : stated) {
            if (number.isSure() && numbers.stream().noneMatch(number::mayEqual)) {
                return number.text();
            }
        }
        Set<String> writtenOut = Initialisms.expandedWords(statement, texts);
        Stream<String> unnamed = names(withoutUnits(undated, stated))
                .filter(name -> !terms.containsAll(LexicalTerms.analyze(name)))
                .filter(name -> !writtenOut.contains(withoutSuffix(name))
                        && !Initialisms.isInitialismIn(texts, withoutSuffix(name)));
        Stream<String> invented = WebAddresses.in(statement).stream().filter(address -> !addresses.contains(address));
        return Stream.concat(invented, unnamed).findFirst().orElse("");
    }

    /** The names in a statement. The first word counts if a quote has it capitalised within a sentence. */
    public static List<String> namesIn(String statement, List<String> quotes) {
        Set<String> quoted = quotes.stream()
                .flatMap(quote -> NAME.matcher(quote).results().map(MatchResult::group))
                .map(FactCheck::withoutSuffix)
                .collect(Collectors.toSet());
        Stream<String> first = FIRST.matcher(statement)
                .results()
                .map(found -> withoutSuffix(found.group(1)))
                .filter(quoted::contains);
        return Stream.concat(first, NAME.matcher(statement).results().map(found -> withoutSuffix(found.group())))
                .distinct()
                .toList();
    }

    /** Without trailing punctuation and without <em>'s</em>. */
    private static String withoutSuffix(String name) {
        return name.replaceAll("(?<!['\u2019.-])['\u2019.-]++$", "").replaceAll("['\u2019]s$", "");
    }

    /** A document's own date is not the date of its content; it counts only where the statement dates a document. */
    private static String withoutKnownDates(String statement, List<IndexedPassage> passages) {
        return without(statement, mention -> {
            String before = statement.substring(Math.max(0, mention.start() - LONGEST_NAME), mention.start());
            boolean isOfDocument = OF_A_DOCUMENT.matcher(before).find();
            return passages.stream()
                    .flatMap(passage -> isOfDocument ? passage.days().stream() : mentionedDays(passage))
                    .anyMatch(mention.range()::contains);
        });
    }

    private static String without(String statement, Predicate<TimeMention> known) {
        StringBuilder rest = new StringBuilder(statement);
        for (TimeMention mention : TimeExpressions.inPassage(statement, null)) {
            if (known.test(mention)) {
                rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
            }
        }
        return rest.toString();
    }

    /** Replaces numbers that have a unit by digits: <em>5 US dollars</em> contains no name. */
    private static String withoutUnits(String statement, List<Quantity> numbers) {
        String rest = statement;
        for (Quantity number : numbers) {
            if (!number.unit().isEmpty()) {
                rest = rest.replace(number.text(), "0".repeat(number.text().length()));
            }
        }
        return rest;
    }

    private static Stream<DayRange> mentionedDays(IndexedPassage passage) {
        return passage.mentions().stream().map(TimeMention::range);
    }

    private static Stream<String> names(String text) {
        Stream<String> first = FIRST.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(word ->
                        !BEGINNINGS.contains(word.toLowerCase(Locale.ROOT)) && !QuantityExtractor.isNumberWord(word));
        return Stream.concat(first, NAME.matcher(text).results().map(MatchResult::group));
    }
}

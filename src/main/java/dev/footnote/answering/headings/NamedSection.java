package dev.footnote.answering.headings;

import dev.footnote.answering.english.AnswerType;
import dev.footnote.text.LexicalTerms;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A section that a question asks for by its heading: <em>What is new in 4.2.1?</em>, <em>What is in hall C?</em> */
public final class NamedSection {

    /** Words that ask for the content of any section, or that mean a section. */
    private static final Set<String> OF_ANY = Set.copyOf(LexicalTerms.analyze("""
            new news change changes changed contain content contents say bring brings offer hold item point feature add added
            introduce introduced update release version edition section chapter heading paragraph article clause part read see
            find detail summary information summarize summarise happen list"""));

    /** Words that ask for any change, and so match no particular subsection. */
    private static final Set<String> CHANGES = Set.copyOf(LexicalTerms.analyze("change changes changed"));

    private static final Pattern ASKS_FOR_THINGS = Pattern.compile(
            "^(?!\\W*(?:who|when|where|why|how|is|are|was|were|do|does|did|can|has|have)\\b).*"
                    + "\\b(?:what|whats|which|list|name|tell|give|show|describe|summari[sz]e|explain)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]{0,200}\\)|\\[[^]]{0,200}]");

    /** A label before the rest of a name: <em>Article 7: Fees</em>. */
    private static final Pattern LABEL = Pattern.compile("(.{1,40}?)(?::|\\s[\u2013\u2014-])\\s.*");

    /** The number of a section: <em>3.2 Fire</em>. */
    private static final Pattern NUMBER = Pattern.compile("(?:\u00a7\\s*)?(\\d{1,4}(?:\\.\\d{1,4}){0,9})[.):]?\\s.*");

    private static final String PART =
            "(?i:section|chapter|paragraph|article|clause|rule|part|step|annex|appendix|item|point|\u00a7)s?\\s*";

    /** The letter before a version number. */
    private static final Pattern V = Pattern.compile("\\bv(?=\\d)", Pattern.CASE_INSENSITIVE);

    private static final Pattern LETTER =
            Pattern.compile("(?<![\\p{L}\\p{N}'\u2019-])\\p{Lu}(?![\\p{L}\\p{N}'\u2019-])");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final String question;
    private final Set<String> topic;
    private final boolean asksForThings;

    public NamedSection(String question) {
        this.question = question;
        this.topic =
                new HashSet<>(LexicalTerms.analyzeQuestion(V.matcher(question).replaceAll("")).stream()
                        .map(LexicalTerms.LocatedTerm::term)
                        .toList());
        this.asksForThings = AnswerType.of(question) == AnswerType.OTHER
                && ASKS_FOR_THINGS.matcher(question).matches();
    }

    /** Whether the question's form allows it to ask for a section. */
    boolean asksForThings() {
        return asksForThings;
    }

    /** Whether the question contains the full name of a heading, and that name is more than generic section words. */
    public boolean isNamed(String heading) {
        return !name(heading).isEmpty();
    }

    /** Whether the question names the heading by a number or letter, which the section's text does not repeat. */
    public boolean isDesignated(String heading) {
        return name(heading).stream().anyMatch(NamedSection::designates);
    }

    /**
     * Whether the question asks for all content under these headings.
     *
     * @param path outermost first, without the title
     */
    public boolean isAskedFor(String title, List<String> path) {
        return asksForThings && path.stream().anyMatch(this::isNamed) && isCovered(title, path);
    }

    private boolean isCovered(String title, List<String> path) {
        Set<String> said = new HashSet<>(LexicalTerms.analyze(title));
        path.forEach(
                heading -> said.addAll(LexicalTerms.analyze(V.matcher(heading).replaceAll(""))));
        return topic.stream().allMatch(term -> said.contains(term) || OF_ANY.contains(term));
    }

    /** Further question terms in a heading below a named one: <em>Fixed</em>, for <em>What was fixed in 4.2.0?</em> */
    public long countMatchingTerms(String heading, String named) {
        Set<String> more = new HashSet<>(topic);
        more.removeAll(LexicalTerms.analyze(named));
        more.removeAll(CHANGES);
        return LexicalTerms.analyze(heading).stream()
                .filter(more::contains)
                .distinct()
                .count();
    }

    /** The terms of the heading's name; empty when the question does not contain it. */
    private Set<String> name(String heading) {
        Matcher number = NUMBER.matcher(heading);
        if (number.matches() && isAskedByNumber(number.group(1))) {
            return Set.of(number.group(1));
        }
        String timeless = TimeMention.blankOut(heading, TimeExpressions.inPassage(heading, null));
        String whole = V.matcher(BRACKETS.matcher(timeless).replaceAll(" ")).replaceAll("");
        Set<String> name = saidOf(whole);
        Matcher label = LABEL.matcher(whole);
        if (!name.isEmpty() || !label.matches()) {
            return name;
        }
        Set<String> before = saidOf(label.group(1));
        return before.stream().anyMatch(NamedSection::designates) ? before : Set.of();
    }

    private boolean isAskedByNumber(String number) {
        return part(number).matcher(question).find();
    }

    private static Pattern part(String number) {
        return Pattern.compile(PART + Pattern.quote(number) + "(?![.,]?\\d)");
    }

    private Set<String> saidOf(String name) {
        Set<String> letters = new HashSet<>();
        LETTER.matcher(name).results().forEach(letter -> letters.add(letter.group()));
        Set<String> terms =
                new HashSet<>(LexicalTerms.analyze(LETTER.matcher(name).replaceAll(" ")));
        boolean isSaid = topic.containsAll(terms) && letters.stream().allMatch(this::isWritten);
        boolean isOfAny = letters.isEmpty() && OF_ANY.containsAll(terms);
        terms.addAll(letters);
        return isSaid && !isOfAny ? terms : Set.of();
    }

    /** Whether the question contains the letter after another word. */
    private boolean isWritten(String letter) {
        return LETTER.matcher(question)
                .results()
                .anyMatch(found -> found.start() > 0 && found.group().equals(letter));
    }

    private static boolean designates(String term) {
        return DIGIT.matcher(term).find() || LETTER.matcher(term).matches();
    }
}

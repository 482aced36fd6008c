package dev.footnote.answering.headings;

import dev.footnote.text.LexicalTerms;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An instance of the noun after <em>which</em>: for a building <em>Building C</em>, for a department <em>Ceramics</em>
 * below <em>Departments</em>, for a version <em>4.1.0</em>.
 */
record HeadingInstances(String noun) implements HeadingAnswerKind {

    private static final Pattern ASKED =
            Pattern.compile("\\b(?:which|what)\\s+(?:(?:other|new)\\s+)?(\\p{L}[\\p{L}-]+)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> NO_NOUNS = Set.of("""
            is are was were be do does did has have had can could will would shall should may might must of kind kinds type
            types sort sorts happens happened happen changed changes else about the a an old first last main best most""".split("\\s+"));

    private static final Set<String> EDITIONS = Set.of("version", "release", "edition", "build", "update", "revision");

    /** Parts of a document whose headings are numbered. */
    private static final Set<String> PARTS = Set.of(
            "section",
            "chapter",
            "paragraph",
            "article",
            "clause",
            "rule",
            "part",
            "step",
            "annex",
            "appendix",
            "item",
            "point");

    private static final Pattern PLURAL = Pattern.compile(".*[^sui]s|people|children|men|women");

    private static final Pattern EDITION = Pattern.compile("(?<![\\d.])v?\\d+(?:\\.\\d+){1,9}(?![\\d.]*\\d)");

    private static final Pattern NUMBERED =
            Pattern.compile("(?:\u00a7\\s*)?(?:\\d+(?:\\.\\d+){0,9}|[IVX]+|[A-Z])(?:[.):]|\\s).*");

    /** The name or number of an instance, after the noun in a heading. */
    private static final String NAME = "(?:\\d\\S*|\\p{Lu}(?![\\p{L}])\\S*|\\p{Lu}\\p{Ll}\\S*|of\\s|for\\s|on\\s).*";

    /** <em>Finance department</em> is an instance, <em>Rules of the department</em> is not. */
    private static final String WITHOUT_PREPOSITION =
            "(?!.*\\s(?i:of|for|in|to|about|with|and|the|an?|every|each|this)\\s)";

    /** Empty when the question names no kind of thing, or asks for several. */
    static Optional<HeadingInstances> of(String question) {
        Matcher asked = ASKED.matcher(question);
        return asked.find()
                ? Optional.of(asked.group(1).toLowerCase(Locale.ROOT))
                        .filter(noun -> !NO_NOUNS.contains(noun)
                                && !PLURAL.matcher(noun).matches())
                        .map(HeadingInstances::new)
                : Optional.empty();
    }

    @Override
    public boolean isInHeading(String heading, String above) {
        return isNamed(heading)
                || (EDITIONS.contains(noun) && EDITION.matcher(heading).find())
                || (PARTS.contains(noun) && NUMBERED.matcher(heading).matches())
                || isPluralIn(above);
    }

    private boolean isNamed(String heading) {
        String quoted = Pattern.quote(noun);
        return beforeName(quoted).matcher(heading).matches()
                || afterName(quoted).matcher(heading).matches();
    }

    private static Pattern beforeName(String quoted) {
        return Pattern.compile("(?i:.*\\b" + quoted + ")\\s+" + NAME);
    }

    private static Pattern afterName(String quoted) {
        return Pattern.compile(WITHOUT_PREPOSITION + "\\p{Lu}.*\\s(?i:" + quoted + ")");
    }

    /** Whether the parent heading begins or ends with the plural of the noun. */
    private boolean isPluralIn(String above) {
        List<String> words = LexicalTerms.words(above).stream()
                .map(LexicalTerms.LocatedTerm::term)
                .toList();
        return !words.isEmpty() && (isPlural(words.get(0)) || isPlural(words.get(words.size() - 1)));
    }

    private boolean isPlural(String word) {
        return !word.equals(noun)
                && word.endsWith("s")
                && LexicalTerms.analyze(word).equals(LexicalTerms.analyze(noun));
    }

    @Override
    public boolean isInSentence(String sentence) {
        boolean isEdition = EDITIONS.contains(noun) && EDITION.matcher(sentence).find();
        return isEdition || isNamed(sentence) || LexicalTerms.analyze(sentence).containsAll(LexicalTerms.analyze(noun));
    }
}

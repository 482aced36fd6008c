package dev.footnote.answering.english;

import dev.footnote.text.Acronyms;
import dev.footnote.text.LexicalTerms;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Detects sentences that define a term, as opposed to sentences that only say something about it. */
public final class DefinitionDetector {

    private static final String BE = "(?:is|are|was|were)";

    private static final String CLOSING_MARKS = "[\"'\u201d\u2019*_`]*";

    /** Text allowed between a term and its definition: a closing mark, brackets, an inserted clause. */
    private static final String CLOSING = CLOSING_MARKS + "(?:\\s*\\([^)]{1,120}\\))?(?:\\s*,[^,.;]{1,100},)?";

    private static final Pattern IS = Pattern.compile(CLOSING + "\\s+" + BE + "\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern MEANS = Pattern.compile(
            CLOSING
                    + "\\s+(?:(?:simply|usually|generally|here|also|always|often)\\s+)?(?:means?|meant|refers?\\s+to|denotes?|designates?"
                    + "|signif(?:y|ies)|stands?\\s+for|consists?\\s+of|comprises?|involves?|(?:happens|occurs|takes\\s+place)\\s+(?:when|where)|(?:"
                    + BE
                    + "|may\\s+be|can\\s+be)\\s+(?:\\p{Ll}+ly\\s+)?(?:defined|understood|described|used)\\s+(?:as|to|for))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_WORDS = Pattern.compile(
            CLOSING
                    + "\\s*+(?:,\\s*+)?(?:that\\s+is(?:\\s+to\\s+say)?\\b|i\\.?\\s?e\\.|namely|meaning|in\\s+other\\s+words|(?:also|often|otherwise)\\s+(?:called|known\\s+as))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WHICH_IS =
            Pattern.compile("^" + CLOSING_MARKS + ",\\s*which\\s+" + BE + "\\s+", Pattern.CASE_INSENSITIVE);

    /** An apposition, up to the end or a comma that does not continue a list; it is not a list itself. */
    private static final Pattern KIND_OF = Pattern.compile(
            CLOSING_MARKS
                    + ",\\s*an?\\s(?:(?!\\b(?:and|or)\\s+(?:an?|the)\\b)[^,.;]){3,120}(?:[.;]|$|,(?!\\s*(?:and|or|an?|the|\\d)\\b))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_BRACKETS = Pattern.compile(
            CLOSING_MARKS
                    + "\\s*\\((?!see\\b|cf\\b|e\\.g|page\\b|photo|fig)(?:(?:i\\.?e\\.?|that is),?\\s+)?(\\p{Ll}[^)]{5,120})\\)");

    private static final Pattern ENTRY = Pattern.compile(CLOSING_MARKS
            + "(?:\\s*\\([^)]{1,60}\\))?(?:\\s*[:=]|\\s+[-\u2013\u2014]|\\s*\\|)[*_]*\\s*[\\p{L}\"'\u201c(*_]");

    private static final Pattern ENTRY_STARTS =
            Pattern.compile("[\\s|*_>\"'\u201c\u2018`\u2022+-]*+(?:\\d++[.)]\\s*+)?[*_`\"]*+(?:(?:an?|the)\\s)?");

    private static final Pattern CALLED = Pattern.compile(
            "(?:(?:^|[,(]\\s*|\\b(?:" + BE
                    + "|be|also|often|usually|sometimes|commonly|generally|we|they|it)\\s+|\\b(?:an?|any|some)\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){1,4})"
                    + "(?:called|termed|named|labell?ed(?:\\s+as)?|known\\s+as|referred\\s+to\\s+as)|\\b(?:we|they|people|many|some|you|one)\\s+calls?\\s(?:[^.;]{1,99}[^.;\\s](?<!\\b(?:for|to|by|in|at|from|with|about)))"
                    + "|\\bknown\\s+as)\\s+(?:an?\\s+|the\\s+)?(?:(?:term|word)\\s+)?[\"'\u201c\u2018*_]*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BY = Pattern.compile(
            "\\bby\\s+(?:an?\\s+|the\\s+)?(?:(?:term|word)\\s+)?[\"'\u201c\u2018*_]*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern IS_MEANT = Pattern.compile(
            CLOSING + ",?\\s+(?:" + BE + "|we|they)\\s+(?:meant|mean|understood|understand)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A sentence that ends with the term it defines: <em>A contract that lets a flat is a lease.</em> */
    private static final Pattern IS_ONE = Pattern.compile(
            "(?:\\S++\\s++){4}(?:(?s:.*)\\s)?(?:is|are)\\s+(?:an?\\s+)?[\"'\u201c*_]*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_ENDS = Pattern.compile("[\"'\u201d*_]*+\\s*+(?:[.;]\\s*+)?$");

    private static final Pattern POINTS_BACK = Pattern.compile(
            "\\P{L}*(?:it|they|this|these|that)\\s+(?:(?:means?|refers?\\s+to|denotes?|stands?\\s+for)\\b|" + BE
                    + "\\s+(.*))",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** After an abbreviation. */
    private static final String SAYS_SO = "\\b" + CLOSING_MARKS
            + "(?:\\s+(?:stands?|(?:is|are)\\s+short)\\s+for\\b|\\s+means?\\b|\\s*[:=]|\\s+(?:is|are)\\s+(?:the|an)\\s+(?:abbreviation|acronym)\\b)";

    private static final Pattern ARTICLE = Pattern.compile("An?\\s");

    private DefinitionDetector() {}

    /** Whether a sentence defines a term. */
    public static boolean isDefinition(String sentence, String term) {
        List<String> wanted = LexicalTerms.analyze(term);
        List<LexicalTerms.LocatedTerm> terms = LexicalTerms.analyzeWithOffsets(sentence);
        for (int first = 0; !wanted.isEmpty() && first + wanted.size() <= terms.size(); first++) {
            List<LexicalTerms.LocatedTerm> met = terms.subList(first, first + wanted.size());
            if (met.stream().map(LexicalTerms.LocatedTerm::term).toList().equals(wanted)
                    && isDefined(
                            sentence.substring(0, met.get(0).start()),
                            sentence.substring(met.get(met.size() - 1).end()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDefined(String before, String after) {
        Matcher is = IS.matcher(after);
        boolean isIt = is.lookingAt() && NounPhraseDetector.isNounPhrase(after.substring(is.end()));
        if ((isIt || MEANS.matcher(after).lookingAt()) && SubjectDetector.precedesSubject(before)) {
            return true;
        }
        Matcher which = WHICH_IS.matcher(after);
        return OTHER_WORDS.matcher(after).lookingAt()
                || (which.lookingAt() && NounPhraseDetector.isNounPhrase(after.substring(which.end())))
                || KIND_OF.matcher(after).lookingAt()
                || isInBrackets(after)
                || (ENTRY.matcher(after).lookingAt()
                        && ENTRY_STARTS.matcher(before).matches())
                || isNamed(before, after);
    }

    private static boolean isInBrackets(String after) {
        Matcher brackets = IN_BRACKETS.matcher(after);
        return brackets.lookingAt() && NounPhraseDetector.isNounPhrase(brackets.group(1));
    }

    private static boolean isNamed(String before, String after) {
        boolean isMeant = BY.matcher(before).find();
        return isMeant
                ? IS_MEANT.matcher(after).lookingAt()
                : CALLED.matcher(before).find()
                        || (IS_ONE.matcher(before).matches()
                                && SENTENCE_ENDS.matcher(after).matches());
    }

    /** Whether a sentence defines, by a pronoun, what the one before names: <em>It is an agreement by which ...</em> */
    public static boolean isDefinitionByPronoun(String sentence) {
        Matcher back = POINTS_BACK.matcher(sentence);
        return back.lookingAt() && (back.group(1) == null || NounPhraseDetector.isNounPhrase(back.group(1)));
    }

    /** Whether a sentence below a heading has the form of a definition of it: <em>A contract by which ...</em> */
    public static boolean isDefinitionBelowHeading(String sentence) {
        return ARTICLE.matcher(sentence).lookingAt() || isDefinitionByPronoun(sentence);
    }

    /** Whether a text contains the long form of an abbreviation, or says in other words what it stands for. */
    public static boolean expandsAbbreviation(String text, String letters) {
        String written = letters.replace(".", "");
        boolean isDefined = Acronyms.findDefinitions(text).stream()
                .anyMatch(definition -> definition.shortForm().replace(".", "").equalsIgnoreCase(written));
        return isDefined
                || Initialisms.isInitialismIn(List.of(text), written.toUpperCase(Locale.ROOT))
                || Initialisms.hasLongForm(text, written)
                || saysSo(letters).matcher(text).find();
    }

    private static Pattern saysSo(String letters) {
        return Pattern.compile("\\b" + Pattern.quote(letters) + SAYS_SO, Pattern.CASE_INSENSITIVE);
    }
}

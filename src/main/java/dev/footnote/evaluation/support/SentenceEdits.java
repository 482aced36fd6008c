package dev.footnote.evaluation.support;

import dev.footnote.text.LexicalTerms;
import dev.footnote.text.LexicalTerms.LocatedTerm;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Word-level edits of a sentence. They do not use the word lists of the check, so that its evaluation is independent.
 */
final class SentenceEdits {

    private static final Pattern AUXILIARY = Pattern.compile(
            "\\b(?:is|are|was|were|has been|have been|had been|has|have|had|can|could|will|would|must|does|do|did)\\b(?! not\\b)");

    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:not|no|never|none|nor|neither|nobody|nothing|without|cannot|unable|hardly)\\b|n['\u2019]t\\b",
            Pattern.CASE_INSENSITIVE);

    private static final String NAME = "\\p{Lu}[\\p{L}\u2019'-]{2,}(?: \\p{Lu}[\\p{L}\u2019'-]{2,}){0,40}";
    private static final Pattern NAME_WITHIN = Pattern.compile("(?<=[\\p{Ll},] )" + NAME);
    private static final Pattern NAME_ALONE = Pattern.compile(NAME);

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}.,\u00bd/-])\\d[\\d,]*(?:\\.\\d+)?(?![\\p{L}\\p{N}])(?<!,)");

    /** Text between two names that can be swapped without changing the meaning. */
    private static final Pattern SYMMETRIC = Pattern.compile(
            "^[\\W_]*(?:(?:and|or|with|the|of|in)[\\W_]*){0,40}$|\\b(?:and|or|between|both|married|met|versus|against|with)\\b");

    private static final Map<String, String> CONTRARIES = contraries("""
            always never|before after|above below|over under|inside outside|early late|earlier later|first last|high low
            higher lower|highest lowest|large small|larger smaller|largest smallest|big small|biggest smallest|long short
            longer shorter|longest shortest|old new|older younger|oldest youngest|strong weak|stronger weaker|rich poor
            hot cold|warm cool|wide narrow|heavy light|fast slow|faster slower|cheap expensive|hard easy|harder easier
            difficult simple|best worst|better worse|good bad|major minor|majority minority|more less|most fewest|many few
            maximum minimum|north south|northern southern|east west|eastern western|upper lower|left right|front back
            top bottom|public private|legal illegal|possible impossible|able unable|male female|men women|father mother
            son daughter|brother sister|husband wife|king queen|positive negative|same different|similar different
            open closed|full empty|permanent temporary|direct indirect|formal informal|domestic foreign|local foreign
            national international|internal external|natural artificial|ancient modern|common rare|popular unpopular
            successful unsuccessful|known unknown|safe dangerous|famous obscure|active passive|increase decrease
            increased decreased|increases decreases|increasing decreasing|rose fell|rise fall|grew shrank|growth decline
            improved worsened|strengthened weakened|expanded shrank|began ended|begin end|begins ends|started stopped
            start stop|opened closed|created destroyed|built demolished|won lost|win lose|victory defeat|success failure
            accepted rejected|approved rejected|agreed refused|supported opposed|support opposition|allowed forbidden
            allows forbids|permitted prohibited|included excluded|includes excludes|required optional|gained lost
            bought sold|buy sell|imported exported|arrived departed|arrive depart|entered left|joined left|added removed
            gave took|give take|received sent|remembered forgot|loved hated|born killed|alive dead|remained left
            united divided|combined separated|attracted repelled|advantage disadvantage|benefit harm|beneficial harmful
            friend enemy|allies enemies|peace war|rural urban|wet dry|dark bright|solid liquid|day night|morning evening
            summer winter|spring autumn|upstream downstream|interior exterior|optimistic pessimistic|declared denied
            confirmed denied|praised criticised|praised criticized|welcomed condemned|encouraged discouraged
            appointed dismissed|hired fired|promoted demoted|elected deposed""");

    private SentenceEdits() {}

    private static Map<String, String> contraries(String pairs) {
        Map<String, String> contraries = new HashMap<>();
        for (String pair : pairs.strip().split("[|\\n]", -1)) {
            List<String> both = List.of(pair.strip().split(" ", -1));
            contraries.putIfAbsent(both.get(0), both.get(1));
            contraries.putIfAbsent(both.get(1), both.get(0));
        }
        return contraries;
    }

    /**
     * Inserts <em>not</em> after the first auxiliary verb; empty if there is none or the sentence is already negated.
     */
    static Optional<String> negate(String sentence) {
        Matcher auxiliary = AUXILIARY.matcher(sentence);
        if (NEGATION.matcher(sentence).find() || !auxiliary.find()) {
            return Optional.empty();
        }
        int verb = auxiliary.group().indexOf(' ');
        int at = verb < 0 ? auxiliary.end() : auxiliary.start() + verb;
        return Optional.of(sentence.substring(0, at) + " not" + sentence.substring(at));
    }

    /** Replaces the first word whose contrary is listed, if the passages contain the word but not its contrary. */
    static Optional<String> replaceWithContrary(String sentence, String read) {
        Set<String> known = Set.copyOf(LexicalTerms.analyze(read));
        for (LocatedTerm word : LexicalTerms.words(sentence)) {
            String contrary = CONTRARIES.get(sentence.substring(word.start(), word.end()));
            if (contrary != null && known.containsAll(LexicalTerms.analyze(word.term())) && !isIn(read, contrary)) {
                return Optional.of(sentence.substring(0, word.start()) + contrary + sentence.substring(word.end()));
            }
        }
        return Optional.empty();
    }

    /** Swaps two names if the text between them is not symmetric. */
    static Optional<String> swapNames(String sentence, String read) {
        List<MatchResult> names = names(sentence, false).stream()
                .filter(name -> read.contains(name.group()))
                .toList();
        for (int i = 0; i + 1 < names.size(); i++) {
            MatchResult first = names.get(i);
            MatchResult second = names.get(i + 1);
            String between = sentence.substring(first.end(), second.start());
            if (!SYMMETRIC.matcher(between).find() && !sharesWord(first.group(), second.group())) {
                return Optional.of(sentence.substring(0, first.start())
                        + second.group()
                        + between
                        + first.group()
                        + sentence.substring(second.end()));
            }
        }
        return Optional.empty();
    }

    /** Sequences of capitalised words; the first word of the text counts only if the text is a short answer. */
    static List<MatchResult> names(String text, boolean isShort) {
        return (isShort ? NAME_ALONE : NAME_WITHIN).matcher(text).results().toList();
    }

    /** Numbers written in digits. */
    static List<MatchResult> numbers(String text) {
        return NUMBER.matcher(text).results().toList();
    }

    /**
     * The number with its digits masked, equal for numbers in the same format such as <em>1,990</em>, <em>2,400</em>.
     */
    static String maskDigits(String number) {
        return number.replaceAll("\\d", "0");
    }

    static String replace(String text, MatchResult part, String by) {
        return text.substring(0, part.start()) + by + text.substring(part.end());
    }

    static boolean sharesWord(String first, String second) {
        return LexicalTerms.analyze(first).stream().anyMatch(Set.copyOf(LexicalTerms.analyze(second))::contains);
    }

    private static boolean isIn(String text, String word) {
        return LexicalTerms.words(text.toLowerCase(Locale.ROOT)).stream()
                .anyMatch(found -> found.term().equals(word));
    }

    /** The first clause of a sentence, to be appended to another one; empty unless it has 5 to 20 words. */
    static Optional<String> firstClause(String sentence) {
        String clause = sentence.split("[,;:(]|\\.(?:\\s|$)", 2)[0].strip();
        int words = clause.split("\\s+", -1).length;
        if (words < 5 || words > 20) {
            return Optional.empty();
        }
        String first = clause.split("\\s+", 2)[0];
        boolean isName = !LexicalTerms.analyze(first).isEmpty();
        return Optional.of(isName ? clause : first.toLowerCase(Locale.ROOT) + clause.substring(first.length()));
    }

    /** Appends the clause to the sentence. */
    static String appendClause(String sentence, String clause) {
        return sentence.replaceAll("(?<![.!?\\s])[.!?\\s]++$", "") + ", and " + clause + ".";
    }
}

package dev.footnote.answering.generation.paraphrase;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares modal verbs, quantifiers and similar words: obligation and permission, all and some. Words of one kind are
 * equivalent, such as <em>each</em> and <em>every</em>; two sentences differ if only one of them has a kind.
 */
final class Modality {

    /** In matching order; words matched by one kind are hidden from later ones. */
    private enum Kind {
        EXEMPT(
                "(?:need(?:s|ed)?|do(?:es)?|did|is|are|was|were|be)(?: not|n['\u2019]t) (?:have to|need to|needed|required|obliged"
                        + "|necessary|compulsory|mandatory|obligatory)|need(?:n['\u2019]t| not)|(?:without|no) (?:having|need|obligation)"
                        + "|unnecessary"),
        FORBIDDEN(
                "(?:must|may|can|could|shall|might|should)(?: not|n['\u2019]t)(?! only)|cannot|(?:not|n['\u2019]t)(?: be)?"
                        + " (?:allowed|permitted|able|possible|authori[sz]ed)|forbid(?:s|den)?|forbade|prohibit(?:s|ed)?|ban(?:s|ned)?|unable"
                        + "|impossible"),
        NOT_ALL(
                "(?:not|n['\u2019]t)(?: quite)? (?:all|each|every\\w*|always|necessarily|everywhere|entirely|completely|fully)"),
        OBLIGED(
                "must|ha(?:s|ve|d) to|need(?:s|ed)? to(?! know)|required|requires?|obliged|obligatory|mandatory|compulsory"
                        + "|necessary|shall|due(?! to)"),
        ADVISED("should|ought|recommend\\w*|advis(?:e|es|ed|able)"),
        POSSIBLE(
                "(?-i:may|might|can)|could|able|possibl[ey]|perhaps|maybe|allow(?:s|ed)?|permit(?:s|ted)?|entitled|potential\\w*"
                        + "|authori[sz]ed"),
        PROBABLE("probabl[ey]|likely|presumably"),
        ALL("(?<!at |of |above )all|each(?! other)(?! (?:day|week|month|year|hour|night|morning|evening))"
                + "|every(?! (?:day|week|month|year|hour|night|morning|evening))|everyone|everybody|everything|everywhere|always"
                + "|entire(?:ly)?|whole|wholly"),
        SOME("(?:some|certain|several|multiple|various|sometimes|occasionally|partly|partially|partial)(?! \\d)|a few"
                + "|a number of|in part|part of|parts of"),
        MOST(
                "(?<!the |its |their |his |her )most(?! (?:recent|important)\\w*)|majority|mostly|mainly|largely|predominantly"),
        MANY("(?<!how )many|numerous|a lot|lots of|plenty"),
        FEW("(?<!a )(?:few|little)"),
        ONLY("(?<!not )(?:only|solely|exclusively|merely)|nothing but|reserved for|restricted to|limited to(?! \\d)"),
        ABOUT(
                "(?:about|approximately|around|roughly|circa|some|an estimated)(?= \\S?(?:\\d|half|two|three|four|five|six|seven|eight"
                        + "|nine|ten|twenty|thirty|forty|fifty|a hundred|one hundred))"),
        ALMOST("almost|nearly|virtually|close to(?= \\d)"),
        ONCE("formerly|previously|used to|no longer"),
        STILL("still|not yet");

        private final Pattern words;

        Kind(String words) {
            this.words = Pattern.compile("\\b(?:%s)\\b".formatted(words), Pattern.CASE_INSENSITIVE);
        }
    }

    private Modality() {}

    /** The first kind that only one sentence has, worded as the end of a sentence; empty if they do not differ. */
    static String fault(String statement, String other) {
        Set<Kind> statementKinds = kindsIn(statement);
        Set<Kind> otherKinds = kindsIn(other);
        return Arrays.stream(Kind.values())
                .filter(kind -> statementKinds.contains(kind) != otherKinds.contains(kind))
                .findFirst()
                .map(kind ->
                        statementKinds.contains(kind) ? "loses " + word(kind, statement) : "adds " + word(kind, other))
                .orElse("");
    }

    /** Whether the word is of any kind compared here. */
    static boolean isCompared(String word) {
        return !kindsIn(word).isEmpty();
    }

    private static Set<Kind> kindsIn(String text) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        String rest = text;
        for (Kind kind : Kind.values()) {
            Matcher found = kind.words.matcher(rest);
            if (found.find()) {
                kinds.add(kind);
                rest = found.replaceAll("_");
            }
        }
        return kinds;
    }

    private static String word(Kind kind, String text) {
        Matcher found = kind.words.matcher(text);
        return found.find() ? found.group() : "";
    }
}

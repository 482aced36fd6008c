package dev.footnote.answering.generation.translation;

import dev.footnote.text.UnsafeTextCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the form of a translation: not much longer, no added sentences or mark-up, no text copied from the prompt. */
final class TranslationFormCheck {

    /** This many equal words in a row are not a coincidence. */
    private static final int COPIED = 6;

    /** European languages take up to half as many letters again as English; other scripts take fewer. */
    private static final int TIMES_AS_LONG = 2;

    /** In UTF-16 code units; the translation of a few words may be longer. */
    private static final int ALWAYS_ALLOWED = 40;

    private static final Pattern NUMBERED = Pattern.compile("(?:^|\\s)\\W{0,2}\\d{1,3}\\W{0,2}[:)](?=\\s|$)");
    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<word>[\\p{L}\\p{N}]*+)(?<mark>(?<![.!?\u2026])[.!?\u2026]++)[\\u00a0\\u202f]?[\"'\u2019\u201d\u00bb)]*+\\s++(?=[\"'\u2018\u201c\u201e\u00ab\u00bf\u00a1(]*(?<next>[\\p{Lu}\\p{N}]\\p{L}*))"
                    + "|[\u3002\uff01\uff1f\u0964\u061f]+(?=.)");

    private static final Pattern QUESTION_MARK = Pattern.compile("[?\u061f\uff1f]");

    /** Their full stop does not end a sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of("""
            mio mrd tsd bio nr dr prof st ca bzw inkl vgl art abs usw evtl ggf min max mln mld sr sra dra ud uds ee uu av
            pág mr mrs ms mme mlle mgr me gen lt col capt sen gov rep jr sig dott ing avv on dhr mevr drs bijv resp""".strip().split("\\s+"));

    /** After a day or an initial, such as <em>22.</em>, these words begin a sentence. */
    private static final Pattern BEGINS_SENTENCE =
            Pattern.compile("(?:Der|Die|Das|Den|Dem|Es|Er|Sie|Wir|Ein|Eine|In|Im|Am|Auf|Und|Aber|Auch|Dies|Diese)");

    private final Set<String> prompt;

    /** @param prompt the prompt without message and sentences */
    TranslationFormCheck(String prompt) {
        this.prompt = Set.copyOf(wordSequences(prompt));
    }

    /** The fault in the form of a translation, worded as the end of a sentence; empty if there is no fault. */
    String fault(String statement, String translation) {
        if (translation.length() > Math.max(TIMES_AS_LONG * statement.length(), ALWAYS_ALLOWED)) {
            return "is too long";
        }
        String added = UnsafeTextCheck.findAddedContent(translation, statement);
        if (!added.isEmpty()) {
            return "adds " + added;
        }
        if (count(NUMBERED, translation) > count(NUMBERED, statement)) {
            return "holds more than one number of a sentence";
        }
        if (sentences(translation) > sentences(statement) || (asks(translation) && !asks(statement))) {
            return "adds a sentence";
        }
        Set<String> copied = wordSequences(translation);
        copied.retainAll(prompt);
        copied.removeAll(wordSequences(statement));
        return copied.isEmpty() ? "" : "copies the prompt";
    }

    private static boolean asks(String text) {
        return QUESTION_MARK.matcher(text).find();
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    private static int sentences(String text) {
        int sentences = 1;
        Matcher end = SENTENCE_END.matcher(text);
        while (end.find()) {
            sentences += continuesSentence(end) ? 0 : 1;
        }
        return sentences;
    }

    /**
     * Whether the full stop belongs to an initial, an abbreviation or a day in digits and does not end the sentence.
     */
    private static boolean continuesSentence(Matcher end) {
        if (!".".equals(end.group("mark"))) {
            return false;
        }
        String word = end.group("word").toLowerCase(Locale.ROOT);
        return word.matches("\\d{1,2}|.")
                ? !BEGINS_SENTENCE.matcher(end.group("next")).matches()
                : ABBREVIATIONS.contains(word);
    }

    private static Set<String> wordSequences(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + COPIED <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + COPIED)));
        }
        return runs;
    }
}

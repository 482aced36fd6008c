package dev.footnote.answering.generation;

import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.answering.generation.GeneratedSentence.Verdict;
import dev.footnote.answering.generation.support.SupportCheck;
import dev.footnote.answering.generation.support.SupportCheck.Quote;
import dev.footnote.answering.generation.support.SupportCheck.Support;
import dev.footnote.corpus.Span;
import dev.footnote.index.IndexedPassage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The answer built from a model's output so far: statements with citations, dropped sentences, and the verdict. */
final class GeneratedAnswer {

    /** After this many repeats, the model adds nothing new. */
    private static final int MOST_REPEATS = 3;

    private static final int MOST_STATEMENTS = 40;
    private static final int MANY_WORDS = 40;
    private static final double FEW_DIFFERENT = 0.3;

    /** How models state in prose that the passages do not answer. */
    private static final Pattern REFUSAL = Pattern.compile(
            "\\b(?:passages?|documents?|sources?|texts?|context|information|excerpts?)\\b.{0,60}\\b(?:do(?:es)? not|don['\u2019]t|doesn['\u2019]t"
                    + "|cannot|did not|no|not)\\b.{0,60}\\b(?:answer|mention|contain|say|state|provide|specify|include|information|address|available)"
                    + "|^\\W*(?:i['\u2019]?m sorry|sorry|unfortunately|i (?:cannot|can['\u2019]t|could not|do not|don['\u2019]t|am unable))\\b"
                    + "|\\bno (?:information|answer|mention)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final PassageList passages;
    private final SupportCheck check;
    private final boolean lenient;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Place, Citation> citations = new LinkedHashMap<>();
    private final List<String> removed = new ArrayList<>();
    private final Set<String> seenSentences = new HashSet<>();
    private @Nullable Verdict verdict;
    private boolean refused;
    private int repeats;
    private boolean partlyUnsupported;

    GeneratedAnswer(PassageList passages, SupportCheck check, boolean lenient) {
        this.passages = passages;
        this.check = check;
        this.lenient = lenient;
    }

    /** Takes a sentence; true if it became a statement. */
    boolean take(GeneratedSentence generatedSentence) {
        if (generatedSentence.equals(GeneratedSentence.END_OF_REASONING)) {
            restart();
            return false;
        }
        verdict = generatedSentence.verdict() == null ? verdict : generatedSentence.verdict();
        if (generatedSentence.text().isBlank() || verdict == Verdict.NONE) {
            return false;
        }
        if (!seenSentences.add(generatedSentence.text().toLowerCase(Locale.ROOT))
                || isRepetitive(generatedSentence.text())) {
            repeats++;
            removed.add("repeats: " + generatedSentence.text());
            return false;
        }
        if (REFUSAL.matcher(generatedSentence.text()).find()
                && passages.withNumbers(generatedSentence.markers()).isEmpty()) {
            refused = true;
            removed.add("states that the passages do not answer: " + generatedSentence.text());
            return false;
        }
        return addStatement(generatedSentence.withoutOpeningPhrase());
    }

    private boolean addStatement(GeneratedSentence generatedSentence) {
        Support support = findSupport(generatedSentence);
        if (support.isSupported()) {
            List<Integer> markers = support.quotes().stream()
                    .map(quote -> cite(quote, support.cosine()))
                    .distinct()
                    .toList();
            statements.add(new Statement(generatedSentence.text(), markers));
            return true;
        }
        removed.add(support.fault() + ": " + generatedSentence.text());
        if (lenient) {
            statements.add(new Statement(generatedSentence.text(), List.of()));
        } else if (!FillerPhrases.isFiller(generatedSentence.text())) {
            partlyUnsupported = true;
        }
        return lenient;
    }

    /** Checks the passages that the model cited, and all passages if those give no support. */
    private Support findSupport(GeneratedSentence generatedSentence) {
        List<IndexedPassage> named = passages.withNumbers(generatedSentence.markers());
        Support there = check.check(generatedSentence.text(), passages.question(), named);
        return there.isSupported() ? there : check.check(generatedSentence.text(), passages.question(), passages.all());
    }

    private int cite(Quote quote, double score) {
        var document = quote.passage().document();
        return citations
                .computeIfAbsent(
                        new Place(document.id(), quote.span()),
                        place -> Citation.of(citations.size() + 1, document, place.span(), Math.min(1, score)))
                .marker();
    }

    private static boolean isRepetitive(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("\\s+");
        return words.length > MANY_WORDS && distinct(words) < FEW_DIFFERENT * words.length;
    }

    private static long distinct(String[] words) {
        return java.util.Arrays.stream(words).distinct().count();
    }

    /**
     * Discards what was taken so far, because it was reasoning. Statements stay, because they may have been sent
     * already; they have passed the check like all others.
     */
    private void restart() {
        verdict = null;
        refused = false;
        repeats = 0;
        partlyUnsupported = false;
        removed.clear();
        seenSentences.clear();
        statements.forEach(statement -> seenSentences.add(statement.text().toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether the rest of the output can be ignored. Not after a verdict, which may have been part of the reasoning.
     */
    boolean isEnough() {
        return repeats >= MOST_REPEATS || statements.size() >= MOST_STATEMENTS;
    }

    boolean isEmpty() {
        return citations.isEmpty();
    }

    /** Whether a sentence was dropped that may belong to the answer. */
    boolean isPartlyUnsupported() {
        return !isEmpty() && partlyUnsupported;
    }

    /** Whether the model stated, by its verdict or in prose, that the passages do not answer. */
    boolean isRefusal() {
        return verdict == Verdict.NONE || refused;
    }

    @Nullable Verdict verdict() {
        return verdict;
    }

    PassageList passages() {
        return passages;
    }

    /** The number of statements with a citation. */
    long supportedCount() {
        return statements.stream()
                .filter(statement -> !statement.citations().isEmpty())
                .count();
    }

    List<Statement> statements() {
        return statements;
    }

    List<Citation> citations() {
        return List.copyOf(citations.values());
    }

    List<String> removed() {
        return removed;
    }

    private record Place(String documentId, Span span) {}
}

package dev.footnote.answering.extraction;

import dev.footnote.answering.english.AnswerType;
import dev.footnote.answering.english.PromptInjectionDetector;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.retrieval.TimeMatch;
import dev.footnote.text.LexicalTerms;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds a list that a question asks for as a whole: the question has the topic of the heading or sentence that
 * introduces the list (<em>which departments are there?</em>), and no term that only some of the items have.
 */
final class ListSelector {

    private static final Set<AnswerType> OF_THINGS = Set.of(AnswerType.OTHER, AnswerType.PERSON);

    private static final Pattern ASKS_OTHERWISE = Pattern.compile(
            "^\\W*(why|(is|are|was|were|do|does|did|can|could|has|have|had|will|would|shall|should|may|must)\\b"
                    + "(?!.*\\b(what|which|who|list|tell|name|give|show)\\b))\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A determiner before a singular noun, which asks for one item. */
    private static final Pattern DETERMINER =
            Pattern.compile(".*\\b(which|what|the|a|an|this|that)\\s+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Stems of one word family (<em>decide, decision</em>) share at least this many initial letters. */
    private static final int SHARED_LETTERS = 4;

    /** In words: a longer sentence is not quoted beside an item. */
    private static final int MOST_ANNOUNCING = 40;

    private final String question;
    private final QuestionTerms terms;
    private final boolean asksForThings;

    ListSelector(String question, QuestionTerms terms) {
        this.question = question;
        this.terms = terms;
        this.asksForThings = OF_THINGS.contains(AnswerType.of(question))
                && !ASKS_OTHERWISE.matcher(question).matches();
    }

    /**
     * The quoted part of a list.
     *
     * @param whole the list with its introduction
     */
    record QuotedPart(Span quote, Span whole) {

        boolean isCut() {
            return quote.end() < whole.end();
        }
    }

    /**
     * The list that contains the sentence as an item, with the sentence that introduces it and as many items, from the
     * first, as fit into {@code maxWords}; empty when the question does not ask for the whole list.
     */
    Optional<QuotedPart> select(ScoredSentence sentence, int maxWords) {
        String text = sentence.document().text();
        List<Span> items =
                asksForThings ? ListedItems.itemsAround(sentence.span().start(), sentence.document()) : List.of();
        if (items.size() < 2) {
            return Optional.empty();
        }
        Passage passage = sentence.passage().passage().passage();
        int list = items.get(0).start();
        Optional<Span> announcing = announcing(passage, list);
        String above = announcing
                .or(() -> headingLine(passage, list))
                .map(span -> span.textIn(text))
                .orElse(SentenceHeadings.innermost(passage));
        boolean isAskedFor = isAskedFor(
                above,
                passage.heading(),
                items.stream().map(item -> item.textIn(text)).toList());
        QuotedPart quotedPart = quote(announcing.orElse(items.get(0)), items, text, maxWords);
        return Optional.of(quotedPart).filter(quoted -> isAskedFor);
    }

    /**
     * The steps of an instruction, if the sentence is in one of them, with the sentence that announces them; empty if
     * they have more than {@code maxWords} or if the question asks for something else than an explanation, or for one.
     */
    Optional<QuotedPart> selectSteps(ScoredSentence sentence, int maxWords) {
        String text = sentence.document().text();
        List<Span> items = asksForThings && AnswerType.of(question) == AnswerType.OTHER
                ? ListedItems.itemsAround(sentence.span().start(), sentence.document())
                : List.of();
        return contain(items, sentence) && ListedItems.areSteps(items, text) && !isOneAskedFor(items, text)
                ? whole(sentence, items, maxWords)
                : Optional.empty();
    }

    /**
     * The list with an item in the sentence and other items in other sentences; empty if it has more than
     * {@code maxWords} with the sentence that announces it, and for a question about a period, as items may be about
     * others.
     */
    static Optional<QuotedPart> selectCommon(ScoredSentence sentence, List<ScoredSentence> others, int maxWords) {
        List<Span> items = ListedItems.itemsAround(sentence.span().start(), sentence.document());
        long held = items.stream()
                .filter(item -> others.stream()
                        .filter(other ->
                                other.document().id().equals(sentence.document().id()))
                        .anyMatch(other -> item.contains(other.span())))
                .count();
        boolean isOfPeriod = sentence.time() != TimeMatch.UNKNOWN;
        return held > 1 && !isOfPeriod && contain(items, sentence)
                ? whole(sentence, items, maxWords)
                : Optional.empty();
    }

    /** All items with the sentence that announces them; empty if they are too long or speak to a language model. */
    private static Optional<QuotedPart> whole(ScoredSentence sentence, List<Span> items, int maxWords) {
        String text = sentence.document().text();
        Passage passage = sentence.passage().passage().passage();
        Span lead = announcing(passage, items.get(0).start()).orElse(items.get(0));
        return Optional.of(quote(lead, items, text, maxWords))
                .filter(quoted -> !quoted.isCut() && !speakToAModel(items, text));
    }

    private static boolean speakToAModel(List<Span> items, String text) {
        return items.stream().anyMatch(item -> PromptInjectionDetector.isInjection(item.textIn(text)));
    }

    private static boolean contain(List<Span> items, ScoredSentence sentence) {
        return items.stream().anyMatch(item -> item.contains(sentence.span()));
    }

    private static QuotedPart quote(Span lead, List<Span> items, String text, int maxWords) {
        return new QuotedPart(
                ListedItems.fitting(lead, items, text, maxWords),
                ListedItems.fitting(lead, items, text, Integer.MAX_VALUE));
    }

    /** The sentence, ending with a colon, that announces the list with the item that a quote begins with. */
    static Optional<Span> announcing(ScoredSentence sentence) {
        List<Span> items = ListedItems.itemsAround(sentence.quote().start(), sentence.document());
        return items.stream()
                        .anyMatch(item -> item.start() <= sentence.quote().start()
                                && sentence.quote().start() < item.end())
                ? announcing(
                        sentence.passage().passage().passage(), items.get(0).start())
                : Optional.empty();
    }

    /** The heading line above a list in plain text. */
    private Optional<Span> headingLine(Passage passage, int list) {
        return above(passage, list).filter(line -> HeadingLines.isHeadingLine(passage.document(), line, question));
    }

    private static Optional<Span> announcing(Passage passage, int list) {
        return above(passage, list)
                .filter(sentence -> announces(sentence.textIn(passage.document().text())));
    }

    private static boolean announces(String sentence) {
        return sentence.endsWith(":")
                && WordCount.of(sentence) <= MOST_ANNOUNCING
                && !PromptInjectionDetector.isInjection(sentence);
    }

    private static Optional<Span> above(Passage passage, int list) {
        String text = passage.document().text();
        return passage.sentences().stream()
                .filter(sentence -> sentence.end() <= list)
                .filter(sentence -> text.substring(sentence.end(), list).isBlank())
                .findFirst();
    }

    private boolean isAskedFor(String above, String path, List<String> items) {
        Set<String> announced = new HashSet<>(LexicalTerms.analyze(above));
        Set<String> known = new HashSet<>(LexicalTerms.analyze(path));
        known.addAll(announced);
        List<Set<String>> listed = items.stream()
                .map(item -> Set.copyOf(LexicalTerms.analyze(item)))
                .toList();
        Set<String> topic = terms.topic();
        Set<String> met = new HashSet<>();
        for (String term : topic) {
            long holding = listed.stream().filter(item -> item.contains(term)).count();
            if (known.stream().anyMatch(other -> areAkin(term, other)) || 2 * holding >= listed.size()) {
                met.add(term);
            } else if (holding > 0) {
                return false;
            }
        }
        boolean isMet = topic.stream().anyMatch(term -> announced.stream().anyMatch(other -> areAkin(term, other)));
        return isMet && terms.coverHalf(met, topic) && !asksForOne(above);
    }

    /** Whether all terms of the question that only some items have are in one item. */
    private boolean isOneAskedFor(List<Span> items, String text) {
        List<Set<String>> listed = items.stream()
                .map(item -> Set.copyOf(LexicalTerms.analyze(item.textIn(text))))
                .toList();
        Set<String> distinctive = new HashSet<>(terms.topic());
        distinctive.removeIf(term -> {
            long holding = listed.stream().filter(item -> item.contains(term)).count();
            return holding == 0 || 2 * holding >= listed.size();
        });
        return !distinctive.isEmpty() && listed.stream().anyMatch(item -> item.containsAll(distinctive));
    }

    /** Whether the question has the singular of a plural noun above the list: <em>the fee</em>, for <em>fees</em>. */
    private boolean asksForOne(String above) {
        Set<String> written = new HashSet<>();
        LexicalTerms.words(above).forEach(word -> written.add(word.term()));
        return LexicalTerms.words(question).stream()
                .filter(word -> written.contains(word.term() + "s")
                        || written.contains(word.term() + "es")
                        || (word.term().endsWith("y")
                                && written.contains(
                                        word.term().substring(0, word.term().length() - 1) + "ies")))
                .anyMatch(word ->
                        DETERMINER.matcher(question.substring(0, word.start())).matches());
    }

    private static boolean areAkin(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return one.equals(other) || (shared >= SHARED_LETTERS && 2 * shared >= Math.max(one.length(), other.length()));
    }
}

package dev.footnote.answering.extraction;

import dev.footnote.answering.english.PromptInjectionDetector;
import dev.footnote.answering.english.Pronouns;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.index.IndexedDocument;
import dev.footnote.index.IndexedPassage;
import dev.footnote.index.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Extends quotes that open with a pronoun by the sentences that contain its antecedent: <em>She came back in 1908.</em>
 * is quoted with the sentence before, and with earlier ones while these open with a pronoun too and the answer has
 * room.
 */
final class AntecedentExtender {

    /** The maximum number of added sentences; names are seldom further back. */
    private static final int MOST = 3;

    private final Snapshot snapshot;

    AntecedentExtender(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The sentences in the same order, extended by at most {@code room} words in total. */
    List<ScoredSentence> extend(List<ScoredSentence> chosen, int room) {
        List<ScoredSentence> quoted = new ArrayList<>(chosen);
        int left = room;
        for (int i = 0; i < quoted.size(); i++) {
            ScoredSentence sentence = quoted.get(i);
            ScoredSentence longer = explained(sentence, quoted, left);
            left -= longer.length() - sentence.length();
            quoted.set(i, longer);
        }
        return quoted;
    }

    /** One sentence, extended by at most {@code room} words. */
    ScoredSentence extend(ScoredSentence sentence, int room) {
        return explained(sentence, List.of(), room);
    }

    /** Unchanged if no preceding sentence without an opening pronoun is reached. */
    private ScoredSentence explained(ScoredSentence sentence, List<ScoredSentence> others, int room) {
        ScoredSentence longer = sentence;
        for (int i = 0; i < MOST && opensWithPronoun(longer); i++) {
            Optional<ScoredSentence> more = before(longer)
                    .map(longer::withQuoteFrom)
                    .filter(with -> with.length() - sentence.length() <= room)
                    .filter(with ->
                            others.stream().noneMatch(other -> !other.equals(sentence) && other.overlaps(with)));
            if (more.isEmpty()) {
                return sentence;
            }
            longer = more.get();
        }
        return opensWithPronoun(longer) ? sentence : longer;
    }

    /** False for a quote that begins within a sentence. */
    private static boolean opensWithPronoun(ScoredSentence sentence) {
        return sentence.quote().start() == sentence.extent().start() && Pronouns.openSentence(sentence.quoted());
    }

    /** Start offset of the sentence before, if it is under the same headings. */
    private Optional<Integer> before(ScoredSentence sentence) {
        Document document = sentence.document();
        Passage passage = sentence.passage().passage().passage();
        List<IndexedPassage> all =
                snapshot.document(document.id()).map(IndexedDocument::passages).orElse(List.of());
        return all.stream()
                .map(IndexedPassage::passage)
                .filter(other -> Math.abs(passage.ordinal() - other.ordinal()) <= 1)
                .filter(other -> other.headings().equals(passage.headings()))
                .flatMap(other -> other.sentences().stream())
                .filter(other -> other.end() <= sentence.quote().start())
                .max(Comparator.comparingInt(Span::end))
                .filter(other -> !PromptInjectionDetector.isInjection(other.textIn(document.text())))
                .filter(other -> !HeadingLines.isHeadingLine(document, other, ""))
                .map(Span::start);
    }
}

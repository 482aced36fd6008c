package dev.footnote.answering.extraction;

import dev.footnote.answering.english.AddressedToModels;
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
 * What the pronouns of quotes stand for: <em>She came back in 1908.</em> is quoted with the sentence before, and where that
 * one opens with a pronoun too, with the one before it, as far as the answer has room.
 */
final class Antecedents {

    /** Names are seldom further back. */
    private static final int MOST = 3;

    private final Snapshot snapshot;

    Antecedents(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The same sentences in their order, best first, quoted so with no more than {@code room} words more in all. */
    List<ScoredSentence> quoted(List<ScoredSentence> chosen, int room) {
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

    /** The sentence alone, with no more than {@code room} words more. */
    ScoredSentence quoted(ScoredSentence sentence, int room) {
        return explained(sentence, List.of(), room);
    }

    /** Unchanged where no sentence is reached that opens otherwise. */
    private ScoredSentence explained(ScoredSentence sentence, List<ScoredSentence> others, int room) {
        ScoredSentence longer = sentence;
        for (int i = 0; i < MOST && opensWithPronoun(longer); i++) {
            Optional<ScoredSentence> more = before(longer)
                    .map(longer::from)
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

    /** A part of a sentence opens with nothing. */
    private static boolean opensWithPronoun(ScoredSentence sentence) {
        return sentence.quote().start() == sentence.extent().start() && Pronouns.open(sentence.quoted());
    }

    /** Where the sentence before begins, when it is under the same headings. */
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
                .filter(other -> !AddressedToModels.isOne(other.of(document.text())))
                .filter(other -> !HeadingLines.isOne(document, other, ""))
                .map(Span::start);
    }
}

package dev.footnote.answering.extraction;

import dev.footnote.answering.AnswerLength;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Selects the fewest sentences that answer, best first and without near-duplicates, and the part of each to quote. */
final class SentenceSelector {

    /**
     * In log odds: a further sentence belongs to the answer if its odds are at least about an eighth of the best one's.
     */
    static final double ALSO_ANSWERS = 2;

    /** A list may have this many times the words of other answers, as a part of it would mislead. */
    private static final int LONGER_WITH_LIST = 3;

    /** A list that is not asked for, but holds several sentences of the answer, is quoted up to this length. */
    private static final int LONGER_WITH_COMMON_LIST = 2;

    /** A shorter part of a further sentence would not be understood. */
    private static final int LEAST_WORDS = 12;

    /** A statement's marker counts as a word; neighbours in the text share one. */
    private static final int MARKER = 1;

    /** Two sentences that share more of their terms than this (Jaccard index) are near-duplicates. */
    private static final double NEAR_REPEAT = 0.6;

    private final AnswerLength length;
    private final ExcerptFinder excerptFinder;
    private final AntecedentExtender antecedentExtender;
    private final ListSelector lists;
    private final TableRowSelector rows;
    private final SectionSelector sections;

    SentenceSelector(
            AnswerLength length,
            ExcerptFinder excerptFinder,
            AntecedentExtender antecedentExtender,
            TableRowSelector rows,
            SectionSelector sections) {
        this.length = length;
        this.excerptFinder = excerptFinder;
        this.antecedentExtender = antecedentExtender;
        this.lists = excerptFinder.listSelector();
        this.rows = rows;
        this.sections = sections;
    }

    /**
     * The sentences of an answer.
     *
     * @param isCut whether list items or table rows are left out for length
     */
    record SelectedSentences(List<ScoredSentence> sentences, boolean isCut) {

        SelectedSentences {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * Selects from all sentences, best first. Table rows, a section or a list that the question asks for answer alone,
     * except in a possible answer.
     */
    SelectedSentences select(List<ScoredSentence> scored) {
        return (length.isFilled() ? Optional.<SelectedSentences>empty() : selectAlone(scored))
                .orElseGet(() -> selectBest(scored));
    }

    /** Table rows, a section or a list that the question asks for. */
    private Optional<SelectedSentences> selectAlone(List<ScoredSentence> scored) {
        int most = LONGER_WITH_LIST * length.maxWords();
        TableRowSelector.SelectedRows selectedRows = rows.selectRows(scored, most);
        if (!selectedRows.rows().isEmpty()) {
            return Optional.of(new SelectedSentences(joined(selectedRows.rows()), selectedRows.isCut()));
        }
        ScoredSentence best = scored.get(0);
        SectionSelector.SelectedSection section = sections.select(best, most);
        if (!section.parts().isEmpty()) {
            return Optional.of(new SelectedSentences(
                    section.parts().stream()
                            .map(part -> best.withQuote(part.quote(), part.whole()))
                            .toList(),
                    section.isCut()));
        }
        return lists.select(best, most)
                .map(part -> new SelectedSentences(
                        explained(List.of(best.withQuote(part.quote(), part.whole()))), part.isCut()));
    }

    private SelectedSentences selectBest(List<ScoredSentence> scored) {
        List<ScoredSentence> sentences = joined(explained(joined(withCommonList(chosen(scored)))));
        return withLists(joined(new BlockExtender(scored).extend(sentences, room(sentences))));
    }

    /** Extends sentences that were selected elsewhere. */
    SelectedSentences withContext(List<ScoredSentence> chosen) {
        return withLists(explained(chosen));
    }

    private static SelectedSentences withLists(List<ScoredSentence> chosen) {
        boolean isCut = chosen.stream()
                .anyMatch(sentence -> ListedItems.isCut(
                        sentence.quote(), ListSelector.announcing(sentence).isPresent(), sentence.document()));
        return new SelectedSentences(chosen, isCut);
    }

    private List<ScoredSentence> chosen(List<ScoredSentence> scored) {
        List<ScoredSentence> chosen = new ArrayList<>();
        int left = length.maxWords();
        for (ScoredSentence candidate : scored) {
            boolean near =
                    length.isFilled() || candidate.score() >= scored.get(0).score() - ALSO_ANSWERS;
            if (chosen.size() == length.maxSentences() || !near) {
                break;
            }
            boolean isNew = chosen.stream().noneMatch(other -> repeats(candidate, other));
            int room = left - (chosen.stream().anyMatch(candidate::isBeside) ? 0 : MARKER);
            Optional<ScoredSentence> quoted =
                    chosen.isEmpty() ? Optional.of(best(candidate)) : further(candidate, room);
            if (isNew && quoted.isPresent()) {
                boolean isJoined = chosen.stream().anyMatch(quoted.get()::isBeside);
                chosen.add(quoted.get());
                left -= quoted.get().length() + (isJoined ? 0 : MARKER);
            }
        }
        return chosen;
    }

    /**
     * Replaces sentences of one list by the list, with the sentence that announces it, if several items of it answer or
     * the best sentence is a step of an instruction. Unchanged if the list is too long.
     */
    private List<ScoredSentence> withCommonList(List<ScoredSentence> chosen) {
        int most = LONGER_WITH_COMMON_LIST * length.maxWords();
        for (ScoredSentence sentence : chosen) {
            boolean isBest = sentence.equals(chosen.get(0));
            Optional<ScoredSentence> list = ListSelector.selectCommon(sentence, chosen, most)
                    .or(() -> isBest
                            ? lists.selectSteps(sentence, LONGER_WITH_LIST * length.maxWords())
                            : Optional.empty())
                    .map(quoted -> sentence.withQuote(quoted.quote(), quoted.whole()));
            if (list.isPresent()) {
                List<ScoredSentence> others = chosen.stream()
                        .filter(other -> !other.overlaps(list.get()))
                        .toList();
                List<ScoredSentence> all = new ArrayList<>(others);
                all.add(Math.min(chosen.indexOf(sentence), others.size()), list.get());
                return all;
            }
        }
        return chosen;
    }

    /** Remaining words. */
    private int room(List<ScoredSentence> chosen) {
        return length.maxWords()
                - chosen.stream()
                        .mapToInt(sentence -> sentence.length() + MARKER)
                        .sum();
    }

    /** Adds the antecedents of pronouns, as far as the remaining room allows. */
    private List<ScoredSentence> explained(List<ScoredSentence> chosen) {
        return antecedentExtender.extend(chosen, room(chosen));
    }

    /** The best sentence, with the list or antecedent that belongs to it; shortened to a part if it is too long. */
    private ScoredSentence best(ScoredSentence sentence) {
        ScoredSentence whole = withList(sentence, LONGER_WITH_LIST * length.maxWords());
        boolean isList = !whole.quote().equals(sentence.quote());
        int most = length.maxWords() - MARKER;
        ScoredSentence quoted = isList || WordCount.of(whole.quoted()) <= most
                ? whole
                : sentence.withQuote(excerptFinder.findExcerpt(sentence, most));
        return antecedentExtender.extend(quoted, most - quoted.length());
    }

    /** A further sentence within the remaining room: whole, or whole clauses with enough words to be understood. */
    private Optional<ScoredSentence> further(ScoredSentence sentence, int left) {
        ScoredSentence whole = withList(sentence, left);
        if (WordCount.of(whole.quoted()) <= left) {
            return Optional.of(whole);
        }
        return excerptFinder
                .findClauses(sentence, left)
                .map(sentence::withQuote)
                .filter(part -> part.quote().equals(sentence.span()) || WordCount.of(part.quoted()) >= LEAST_WORDS);
    }

    private static ScoredSentence withList(ScoredSentence sentence, int maxWords) {
        Document document = sentence.document();
        Span list = ListedItems.extendWithItems(sentence.quote(), document, maxWords);
        return list.equals(sentence.quote())
                ? sentence
                : sentence.withQuote(list, ListedItems.extendWithItems(sentence.quote(), document, Integer.MAX_VALUE));
    }

    /** Joins neighbours in the text into one quote, at the position of the better one. */
    private static List<ScoredSentence> joined(List<ScoredSentence> chosen) {
        List<ScoredSentence> joined = new ArrayList<>();
        for (ScoredSentence sentence : chosen) {
            ScoredSentence whole = sentence;
            int place = joined.size();
            for (int i = joined.size() - 1; i >= 0; i--) {
                if (joined.get(i).isBeside(whole)) {
                    whole = joined.remove(i).with(whole);
                    place = i;
                }
            }
            joined.add(place, whole);
        }
        return joined;
    }

    private static boolean repeats(ScoredSentence one, ScoredSentence other) {
        return one.overlaps(other) || TermOverlap.of(one.terms(), other.terms()) > NEAR_REPEAT;
    }
}

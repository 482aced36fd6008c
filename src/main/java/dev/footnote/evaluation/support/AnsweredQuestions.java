package dev.footnote.evaluation.support;

import dev.footnote.corpus.Span;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.questions.SetQuestion;
import dev.footnote.evaluation.ranking.Gold;
import dev.footnote.index.IndexedDocument;
import dev.footnote.index.IndexedPassage;
import dev.footnote.text.Sentences;
import dev.footnote.text.Terms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Extracts the answerable questions of a set that have a gold passage, with their right answers. */
record AnsweredQuestions(Function<String, Optional<IndexedDocument>> documents, Sentences sentences) {

    /** An answer with fewer words is short: a name, a number, a part of a sentence. */
    private static final int WORDS_OF_SENTENCE = 6;

    /** Matches sentences about the documents or addressed to the reader, which passages cannot support. */
    private static final Pattern NO_STATEMENT = Pattern.compile(
            "\\b(?:documents?|passages?|sources?|context|information|answer)\\b.*\\b(?:not|no)\\b"
                    + "|\\b(?:not|no|don't|doesn't)\\b.*\\b(?:documents?|passages?|sources?|context|information|answer)\\b"
                    + "|\\b(?:sorry|unfortunately)\\b|\\?\\s*$",
            Pattern.CASE_INSENSITIVE);

    List<Answered> of(QuestionSet set) {
        return set.questions().stream()
                .filter(SetQuestion::answerable)
                .map(this::answered)
                .filter(one -> !one.passages().isEmpty())
                .toList();
    }

    private Answered answered(SetQuestion question) {
        Set<String> whole = new LinkedHashSet<>();
        List<String> shorts = new ArrayList<>();
        for (String answer : question.answers()) {
            if (words(answer) >= WORDS_OF_SENTENCE) {
                sentencesOf(answer).forEach(whole::add);
            } else if (shorts.isEmpty() && !Terms.of(answer).isEmpty()) {
                shorts.add(answer.strip());
            }
        }
        String rewrite = question.rewrite();
        String asked = rewrite == null ? question.question() : rewrite;
        return new Answered(question.id(), asked, List.copyOf(whole), shorts, passages(question));
    }

    private List<String> sentencesOf(String answer) {
        return sentences.of(answer).stream()
                .map(span -> span.of(answer).strip())
                .filter(sentence -> words(sentence) >= WORDS_OF_SENTENCE)
                .filter(sentence -> !NO_STATEMENT.matcher(sentence).find())
                .toList();
    }

    private static int words(String text) {
        return text.strip().split("\\s+", -1).length;
    }

    private List<IndexedPassage> passages(SetQuestion question) {
        Gold gold = Gold.of(
                question.relevant(),
                id -> documents.apply(id).map(found -> found.document().text()));
        return gold.grades().keySet().stream()
                .flatMap(id -> documents.apply(id).stream())
                .flatMap(document -> document.passages().stream())
                .filter(passage -> gold.isMetBy(passage.document().id(), span(passage)))
                .toList();
    }

    private static Span span(IndexedPassage passage) {
        return passage.passage().span();
    }
}

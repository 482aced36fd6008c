package dev.footnote.evaluation.support;

import dev.footnote.corpus.Span;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.ranking.GoldPassages;
import dev.footnote.index.IndexedDocument;
import dev.footnote.index.IndexedPassage;
import dev.footnote.text.LexicalTerms;
import dev.footnote.text.SentenceSplitter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Extracts the answerable questions of a set that have a gold passage, with their right answers. */
record AnsweredQuestionReader(Function<String, Optional<IndexedDocument>> documents, SentenceSplitter sentences) {

    /** An answer with fewer words is short: a name, a number, a part of a sentence. */
    private static final int MIN_SENTENCE_WORDS = 6;

    /** Matches sentences about the documents or addressed to the reader, which passages cannot support. */
    private static final Pattern ABOUT_DOCUMENTS = Pattern.compile(
            "\\b(?:documents?|passages?|sources?|context|information|answer)\\b.{0,150}\\b(?:not|no)\\b"
                    + "|\\b(?:not|no|don't|doesn't)\\b.{0,150}\\b(?:documents?|passages?|sources?|context|information|answer)\\b"
                    + "|\\b(?:sorry|unfortunately)\\b|\\?\\s*+$",
            Pattern.CASE_INSENSITIVE);

    List<AnsweredQuestion> answeredQuestions(QuestionSet set) {
        return set.questions().stream()
                .filter(EvaluationQuestion::answerable)
                .map(this::answered)
                .filter(one -> !one.passages().isEmpty())
                .toList();
    }

    private AnsweredQuestion answered(EvaluationQuestion question) {
        Set<String> whole = new LinkedHashSet<>();
        List<String> shorts = new ArrayList<>();
        for (String answer : question.answers()) {
            if (words(answer) >= MIN_SENTENCE_WORDS) {
                sentencesOf(answer).forEach(whole::add);
            } else if (shorts.isEmpty() && !LexicalTerms.analyze(answer).isEmpty()) {
                shorts.add(answer.strip());
            }
        }
        String rewrite = question.rewrite();
        String asked = rewrite == null ? question.question() : rewrite;
        return new AnsweredQuestion(question.id(), asked, List.copyOf(whole), shorts, passages(question));
    }

    private List<String> sentencesOf(String answer) {
        return sentences.split(answer).stream()
                .map(span -> span.textIn(answer).strip())
                .filter(sentence -> words(sentence) >= MIN_SENTENCE_WORDS)
                .filter(sentence -> !ABOUT_DOCUMENTS.matcher(sentence).find())
                .toList();
    }

    private static int words(String text) {
        return text.strip().split("\\s+", -1).length;
    }

    private List<IndexedPassage> passages(EvaluationQuestion question) {
        GoldPassages goldPassages = GoldPassages.of(
                question.relevant(),
                id -> documents.apply(id).map(found -> found.document().text()));
        return goldPassages.grades().keySet().stream()
                .flatMap(id -> documents.apply(id).stream())
                .flatMap(document -> document.passages().stream())
                .filter(passage -> goldPassages.isMatchedBy(passage.document().id(), span(passage)))
                .toList();
    }

    private static Span span(IndexedPassage passage) {
        return passage.passage().span();
    }
}

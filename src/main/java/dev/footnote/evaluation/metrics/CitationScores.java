package dev.footnote.evaluation.metrics;

import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.corpus.Span;
import dev.footnote.evaluation.ranking.GoldPassages;
import dev.footnote.evaluation.statistics.Measure;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Scores the citations of one answer against the cited documents, the gold passages, and the answer's statements. */
final class CitationScores {

    private static final String NO_CITATION = "no citation was given";

    private final List<Citation> citations;

    CitationScores(List<Citation> citations) {
        this.citations = citations;
    }

    /** The share of citations whose quote equals the document text at its offsets. */
    Measure verbatim(Function<String, Optional<String>> texts) {
        long verbatim = citations.stream()
                .filter(citation -> isVerbatim(citation, texts.apply(citation.documentId())))
                .count();
        return Measure.share(verbatim, citations.size(), NO_CITATION);
    }

    private static boolean isVerbatim(Citation citation, Optional<String> text) {
        int start = citation.start();
        int end = citation.end();
        return text.filter(whole -> 0 <= start && start < end && end <= whole.length())
                .filter(whole -> whole.substring(start, end).equals(citation.quote()))
                .isPresent();
    }

    /** The share of citations that overlap a gold quote or belong to a document that is gold as a whole. */
    Measure precision(GoldPassages goldPassages) {
        long right = citations.stream()
                .filter(citation -> matchesGold(goldPassages, citation))
                .count();
        return Measure.share(right, citations.size(), NO_CITATION);
    }

    /** The share of gold passages that a citation overlaps; 0 for an answer without citations. */
    Measure recall(GoldPassages goldPassages) {
        Set<Integer> met = new HashSet<>();
        for (Citation citation : citations) {
            span(citation).ifPresent(span -> met.addAll(goldPassages.matchedItems(citation.documentId(), span)));
        }
        return Measure.share(met.size(), goldPassages.items().size(), "no gold passage");
    }

    static boolean matchesGold(GoldPassages goldPassages, Citation citation) {
        return span(citation)
                .filter(span -> goldPassages.isMatchedBy(citation.documentId(), span))
                .isPresent();
    }

    private static Optional<Span> span(Citation citation) {
        boolean valid = citation.start() >= 0 && citation.start() < citation.end();
        return valid ? Optional.of(new Span(citation.start(), citation.end())) : Optional.empty();
    }

    /**
     * Citation recall of ALCE (Gao and others, Enabling large language models to generate text with citations, EMNLP
     * 2023): the share of statements that are supported by all their citations together.
     */
    Measure supportRecall(List<Statement> statements, SupportChecker checker) {
        long supported = statements.stream()
                .filter(statement -> isSupported(statement, statement.citations(), checker))
                .count();
        return Measure.share(supported, statements.size(), "no statement was made");
    }

    /**
     * Citation precision of ALCE: the share of citation uses that are needed. A citation is needed if all citations of
     * the statement together support it, and this citation supports it alone or the others do not support it without
     * this one.
     */
    Measure supportPrecision(List<Statement> statements, SupportChecker checker) {
        long used = 0;
        long needed = 0;
        for (Statement statement : statements) {
            List<Integer> markers = statement.citations();
            used += markers.size();
            if (isSupported(statement, markers, checker)) {
                needed += markers.stream()
                        .filter(marker -> isNeeded(statement, marker, checker))
                        .count();
            }
        }
        return Measure.share(needed, used, "no statement was made");
    }

    private boolean isNeeded(Statement statement, Integer marker, SupportChecker checker) {
        List<Integer> others = statement.citations().stream()
                .filter(other -> !other.equals(marker))
                .toList();
        return isSupported(statement, List.of(marker), checker) || !isSupported(statement, others, checker);
    }

    private boolean isSupported(Statement statement, List<Integer> markers, SupportChecker checker) {
        String evidence = citations.stream()
                .filter(citation -> markers.contains(citation.marker()))
                .map(Citation::quote)
                .collect(Collectors.joining("\n"));
        return !evidence.isEmpty() && checker.supports(evidence, statement.text());
    }
}

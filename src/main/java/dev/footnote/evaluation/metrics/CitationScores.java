package dev.footnote.evaluation.metrics;

import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.corpus.Span;
import dev.footnote.evaluation.ranking.Gold;
import dev.footnote.evaluation.statistics.Measure;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The citations of one answer against its documents, the gold, and the statements that they are to support. */
final class CitationScores {

    private static final String NO_CITATION = "no citation was given";

    private final List<Citation> citations;

    CitationScores(List<Citation> citations) {
        this.citations = citations;
    }

    /** Citations whose quote is, to the letter, the text of its document at its offsets, of all citations. */
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

    /** Citations that overlap a gold quote, or are of a document that is gold as a whole, of all citations. */
    Measure precision(Gold gold) {
        long right =
                citations.stream().filter(citation -> meets(gold, citation)).count();
        return Measure.share(right, citations.size(), NO_CITATION);
    }

    /** Gold passages that a citation meets, of all gold passages; an answer without citations meets none. */
    Measure recall(Gold gold) {
        Set<Integer> met = new HashSet<>();
        for (Citation citation : citations) {
            span(citation).ifPresent(span -> met.addAll(gold.metBy(citation.documentId(), span)));
        }
        return Measure.share(met.size(), gold.items().size(), "no gold passage");
    }

    static boolean meets(Gold gold, Citation citation) {
        return span(citation)
                .filter(span -> gold.isMetBy(citation.documentId(), span))
                .isPresent();
    }

    private static Optional<Span> span(Citation citation) {
        boolean valid = citation.start() >= 0 && citation.start() < citation.end();
        return valid ? Optional.of(new Span(citation.start(), citation.end())) : Optional.empty();
    }

    /**
     * Citation recall of ALCE (Gao and others, Enabling large language models to generate text with citations, EMNLP
     * 2023): statements that their citations together support, of all statements.
     */
    Measure supportRecall(List<Statement> statements, SupportChecker checker) {
        long supported = statements.stream()
                .filter(statement -> isSupported(statement, statement.citations(), checker))
                .count();
        return Measure.share(supported, statements.size(), "no statement was made");
    }

    /**
     * Citation precision of ALCE: a citation counts when all of its statement's support the statement, and it does so
     * alone or the others do not do so without it; of all uses of citations in statements.
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

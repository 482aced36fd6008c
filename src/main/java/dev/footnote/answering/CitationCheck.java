package dev.footnote.answering;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.retrieval.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks every draft before it leaves the package. A citation passes when its marker is unique, its document is in the
 * evidence in the same version, and its quote matches the document's text at its offsets verbatim. A statement passes
 * when it keeps a citation. In a draft that allows uncited statements, one without citations also passes if it follows
 * a cited one. Everything else is removed.
 */
public final class CitationCheck {

    /** A marker inside a statement's own text would point to a citation that does not exist. */
    private static final Pattern STRAY_MARKER = Pattern.compile("\\[(\\d{1,9})]");

    /**
     * The part of a draft that passed.
     *
     * @param removed the removed parts with the reason, as text for people
     */
    public record CheckedDraft(List<Statement> statements, List<Citation> citations, List<String> removed) {

        public CheckedDraft {
            statements = List.copyOf(statements);
            citations = List.copyOf(citations);
            removed = List.copyOf(removed);
        }
    }

    /** Renumbers markers from 1 in the order in which the statements first use them. */
    public CheckedDraft check(Draft draft, Evidence evidence) {
        List<String> removed = new ArrayList<>();
        Map<Integer, Citation> sound = sound(draft.citations(), documents(evidence), removed);
        Map<Integer, Citation> used = new LinkedHashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : draft.statements()) {
            List<Integer> known = statement.citations().stream()
                    .filter(sound::containsKey)
                    .distinct()
                    .toList();
            boolean uncited =
                    draft.origin().keepsUncited() && statement.citations().isEmpty() && !used.isEmpty();
            if ((known.isEmpty() && !uncited) || statement.text().isBlank()) {
                removed.add("statement without a valid citation: " + statement.text());
            } else {
                statements.add(new Statement(withoutMarkers(statement.text()), renumber(known, sound, used)));
            }
        }
        return new CheckedDraft(statements, List.copyOf(used.values()), removed);
    }

    private static Map<String, Document> documents(Evidence evidence) {
        Map<String, Document> documents = new HashMap<>();
        evidence.passages()
                .forEach(ranked -> documents.put(
                        ranked.passage().document().id(), ranked.passage().document()));
        return documents;
    }

    private static Map<Integer, Citation> sound(
            List<Citation> claims, Map<String, Document> documents, List<String> removed) {
        Map<Integer, Citation> sound = new HashMap<>();
        for (Citation claim : claims) {
            Document document = documents.get(claim.documentId());
            String fault = sound.containsKey(claim.marker()) ? "its marker is in use" : fault(claim, document);
            if (fault == null && document != null) {
                sound.put(claim.marker(), fact(claim, document));
            } else {
                removed.add("citation %d: %s".formatted(claim.marker(), fault));
            }
        }
        return sound;
    }

    /** Title, date and source come from the document, not from the claim. */
    private static Citation fact(Citation claim, Document document) {
        double score = claim.score() >= 0 && claim.score() <= 1 ? claim.score() : 0;
        return Citation.of(claim.marker(), document, new Span(claim.start(), claim.end()), score);
    }

    private static @Nullable String fault(Citation claim, @Nullable Document document) {
        if (document == null) {
            return "its document is not in the evidence";
        }
        if (!document.hash().equals(claim.documentHash())) {
            return "its document's text has changed";
        }
        if (claim.quote().isBlank()) {
            return "its quote is blank";
        }
        if (claim.start() < 0
                || claim.end() <= claim.start()
                || claim.end() > document.text().length()) {
            return "its offsets are outside the document";
        }
        boolean verbatim = document.text().startsWith(claim.quote(), claim.start())
                && claim.quote().length() == claim.end() - claim.start();
        return verbatim ? null : "its quote does not match the text at its offsets";
    }

    private static List<Integer> renumber(
            List<Integer> markers, Map<Integer, Citation> sound, Map<Integer, Citation> used) {
        List<Integer> renumbered = new ArrayList<>();
        for (Integer marker : markers) {
            Citation citation = sound.get(marker);
            if (citation != null) {
                Citation kept = used.computeIfAbsent(marker, first -> citation.withMarker(used.size() + 1));
                renumbered.add(kept.marker());
            }
        }
        return renumbered;
    }

    private static String withoutMarkers(String text) {
        return STRAY_MARKER.matcher(text).replaceAll("($1)");
    }
}

package dev.footnote.evaluation.judging;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Formats claims for a judge prompt: numbered from 1 and enclosed in tags. Angle brackets within them are replaced. */
record ClaimList(List<String> claims) {

    ClaimList {
        claims = List.copyOf(claims);
    }

    /** The statements of an answer, each followed by its cited quotes. */
    static ClaimList of(Answer answer) {
        return new ClaimList(answer.statements().stream()
                .map(statement -> escapeTags(statement.text()) + quotes(statement, answer.citations()))
                .toList());
    }

    /** Claims without quotes. */
    static ClaimList ofTexts(List<String> texts) {
        return new ClaimList(texts.stream().map(ClaimList::escapeTags).toList());
    }

    private static String quotes(Statement statement, List<Citation> citations) {
        StringBuilder quotes = new StringBuilder();
        citations.stream()
                .filter(citation -> statement.citations().contains(citation.marker()))
                .forEach(citation -> quotes.append("\n<quote title=\"%s\" date=\"%s\">%s</quote>"
                        .formatted(
                                escapeTags(citation.title()).replace('"', '\''),
                                Objects.requireNonNullElse(citation.date(), "unknown"),
                                escapeTags(citation.quote()))));
        return quotes.toString();
    }

    static String escapeTags(String text) {
        return text.replace('<', '\u2039').replace('>', '\u203a');
    }

    String text() {
        List<String> numbered = new ArrayList<>();
        for (String claim : claims) {
            numbered.add("<claim number=\"%d\">\n%s\n</claim>".formatted(numbered.size() + 1, claim));
        }
        return String.join("\n", numbered);
    }

    int size() {
        return claims.size();
    }
}

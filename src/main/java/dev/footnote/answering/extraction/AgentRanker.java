package dev.footnote.answering.extraction;

import dev.footnote.answering.english.AgentDetector;
import dev.footnote.answering.english.Pronouns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ranks the sentence that names the agent first when a question asks who: in <em>The treaty was concluded in Lisbon. It
 * was signed by Ada Moor.</em> the second sentence says who signed, though the first has more of the question's words.
 */
final class AgentRanker {

    /**
     * In log odds: maximum distance from the best sentence; the sentence lacks the words that its pronoun stands for.
     */
    private static final double BEHIND = 4;

    /** In UTF-16 code units: text further on is seldom about the same thing. */
    private static final int NEAR = 400;

    private static final Pattern DEFINITE = Pattern.compile("The \\p{Ll}+\\b");

    private AgentRanker() {}

    /** The sentences, best first; a sentence that names the agent and refers back to the best one moves before it. */
    static List<ScoredSentence> rankAgentFirst(List<ScoredSentence> scored, String question) {
        if (scored.isEmpty() || AgentDetector.namesAgent(scored.get(0).text(), question)) {
            return scored;
        }
        ScoredSentence best = scored.get(0);
        Optional<ScoredSentence> telling = scored.stream()
                .filter(sentence -> sentence.score() >= best.score() - BEHIND && goesOn(best, sentence))
                .filter(sentence -> AgentDetector.namesAgent(sentence.text(), question))
                .findFirst();
        List<ScoredSentence> all = new ArrayList<>(scored);
        telling.ifPresent(sentence -> {
            all.remove(sentence);
            all.add(0, sentence);
        });
        return all;
    }

    private static boolean goesOn(ScoredSentence best, ScoredSentence sentence) {
        int distance = sentence.span().start() - best.span().end();
        return sentence.document().id().equals(best.document().id())
                && distance >= 0
                && distance < NEAR
                && (Pronouns.openSentence(sentence.text())
                        || DEFINITE.matcher(sentence.text()).lookingAt());
    }
}

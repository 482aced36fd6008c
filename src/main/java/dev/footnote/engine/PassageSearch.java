package dev.footnote.engine;

import dev.footnote.answering.message.Message;
import dev.footnote.conversation.Turn;
import dev.footnote.index.Snapshot;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.Question;
import dev.footnote.retrieval.RankedPassage;
import java.util.List;

/** Lists the ranking of a question, and the evidence that an answer to it is made from. */
final class PassageSearch {

    private final HybridRetriever retriever;
    private final int candidates;
    private final QuestionReader questionReader;

    /** @param candidates the depth of the ranking that evidence is selected from */
    PassageSearch(HybridRetriever retriever, int candidates, QuestionReader questionReader) {
        this.retriever = retriever;
        this.candidates = candidates;
        this.questionReader = questionReader;
    }

    Ranking search(AskRequest askRequest, Snapshot snapshot, int limit) {
        long start = System.nanoTime();
        Question question =
                questionReader.resolve(askRequest.message(), askRequest.recentHistory(), askRequest, snapshot);
        Evidence ranking = retriever.rank(question, snapshot, limit);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        List<RankedPassage> best = ranking.passages().stream().limit(limit).toList();
        List<RankedPassage> evidence = evidence(askRequest, snapshot, ranking, limit);
        return new Ranking(ranking.question().text(), best, evidence, snapshot.version(), milliseconds);
    }

    /** The ranking serves if it has the configured depth and the message is all question; otherwise retrieves again. */
    private List<RankedPassage> evidence(AskRequest askRequest, Snapshot snapshot, Evidence ranking, int depth) {
        List<Turn> history = askRequest.recentHistory();
        Message message = questionReader.read(askRequest.message(), history, snapshot);
        if (!message.isQuestion()) {
            return List.of();
        }
        boolean serves = depth <= candidates && message.question().equals(askRequest.message());
        return serves
                ? retriever.select(ranking).passages()
                : retriever
                        .retrieve(questionReader.resolve(message.question(), history, askRequest, snapshot), snapshot)
                        .passages();
    }
}

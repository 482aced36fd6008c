package dev.footnote.evaluation.runs;

import dev.footnote.answering.Answer;
import dev.footnote.evaluation.EvaluationClient;
import java.util.List;
import java.util.Optional;

/** Finds nothing, and waits until a test opens its gate, which controls the progress of a run. */
final class GatedEvaluationClient implements EvaluationClient {

    private int places = Integer.MAX_VALUE;

    void shut() {
        shutAfter(0);
    }

    synchronized void shutAfter(int searches) {
        places = searches;
    }

    synchronized void open() {
        places = Integer.MAX_VALUE;
        notifyAll();
    }

    @Override
    public String target() {
        return "a gate";
    }

    @Override
    public String index() {
        return "v1";
    }

    @Override
    public Answer ask(Request request) {
        throw new UnsupportedOperationException("only searched");
    }

    @Override
    public synchronized Retrieval search(Request request, int limit) {
        try {
            while (places == 0) {
                wait();
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("stopped at the gate", stopped);
        }
        places = Math.max(0, places - 1);
        return new Retrieval(List.of(), List.of());
    }

    @Override
    public Optional<String> text(String documentId) {
        return Optional.empty();
    }
}

package dev.footnote.answering;

import dev.footnote.answering.CitationCheck.CheckedDraft;
import dev.footnote.llm.Cancellation;
import dev.footnote.retrieval.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports each statement to a listener once, after its check. Each new statement makes the whole draft be checked
 * again; as a statement's check depends only on those before it, statements already reported stay valid.
 */
final class StatementPublisher implements Answerer.DraftListener {

    private final AnswerListener listener;
    private final Cancellation cancellation;
    private final CitationCheck check = new CitationCheck();
    private final Evidence evidence;
    private int published;

    private StatementPublisher(AnswerSubscription answerSubscription, Evidence evidence) {
        this.listener = answerSubscription.listener();
        this.cancellation = answerSubscription.cancellation();
        this.evidence = evidence;
    }

    /** Reports the evidence and returns a publisher for the statements. */
    static StatementPublisher start(AnswerSubscription answerSubscription, Evidence evidence) {
        answerSubscription.cancellation().throwIfCancelled();
        answerSubscription.listener().evidenceFound(evidence);
        return new StatementPublisher(answerSubscription, evidence);
    }

    @Override
    public void draftGrew(Draft soFar) {
        publish(check.check(soFar, evidence), soFar.reason());
    }

    /**
     * Reports the statements that are new.
     *
     * @param reason why the answer is partial; null for a whole one, or as long as it is not known
     */
    void publish(CheckedDraft checkedDraft, @Nullable Reason reason) {
        cancellation.throwIfCancelled();
        List<Statement> statements = checkedDraft.statements();
        if (published == 0 && !statements.isEmpty() && reason == Reason.UNSURE) {
            listener.answerIsUnsure();
        }
        for (; published < statements.size(); published++) {
            Statement statement = statements.get(published);
            listener.statementChecked(statement, citationsOf(statement, checkedDraft.citations()));
        }
    }

    private static List<Citation> citationsOf(Statement statement, List<Citation> citations) {
        return citations.stream()
                .filter(citation -> statement.citations().contains(citation.marker()))
                .toList();
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }
}

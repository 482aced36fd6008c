package dev.footnote.answering;

import dev.footnote.answering.CitationCheck.Checked;
import dev.footnote.llm.Cancellation;
import dev.footnote.retrieval.Evidence;
import java.util.List;

/**
 * Reports each statement to a listener once, after its check. Each new statement makes the whole draft be checked
 * again; as a statement's check depends only on those before it, statements already reported stay valid.
 */
final class Telling implements Answerer.Reader {

    private final AnswerListener listener;
    private final Cancellation cancellation;
    private final CitationCheck check = new CitationCheck();
    private final Evidence evidence;
    private int told;

    private Telling(Audience audience, Evidence evidence) {
        this.listener = audience.listener();
        this.cancellation = audience.cancellation();
        this.evidence = evidence;
    }

    /** Reports the evidence and returns a publisher for the statements. */
    static Telling begun(Audience audience, Evidence evidence) {
        audience.cancellation().check();
        audience.listener().found(evidence);
        return new Telling(audience, evidence);
    }

    @Override
    public void read(Draft soFar) {
        tell(check.check(soFar, evidence));
    }

    void tell(Checked checked) {
        cancellation.check();
        List<Statement> statements = checked.statements();
        for (; told < statements.size(); told++) {
            Statement statement = statements.get(told);
            listener.stated(statement, named(statement, checked.citations()));
        }
    }

    private static List<Citation> named(Statement statement, List<Citation> citations) {
        return citations.stream()
                .filter(citation -> statement.citations().contains(citation.marker()))
                .toList();
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }
}

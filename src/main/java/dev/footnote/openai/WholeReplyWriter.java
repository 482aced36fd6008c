package dev.footnote.openai;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.llm.Cancellation;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.List;

/** Sends the completion as a whole when the answer is complete. */
final class WholeReplyWriter implements ReplyWriter {

    private final MultiEmitter<? super byte[]> client;
    private final ReplyContext replyContext;

    WholeReplyWriter(MultiEmitter<? super byte[]> client, ReplyContext replyContext) {
        this.client = client;
        this.replyContext = replyContext;
    }

    @Override
    public void started(Cancellation handle) {
        client.onTermination(handle::cancel);
    }

    @Override
    public void answerIsUnsure() {
        replyContext.text().appendUnsure();
    }

    @Override
    public void statementChecked(Statement statement, List<Citation> citations) {
        replyContext.text().appendStatement(statement, citations);
    }

    @Override
    public void complete(Answer answer) {
        CompletionTextBuilder text = replyContext.text();
        text.appendRemarks(answer);
        var usage = replyContext.tokens().countUsage(replyContext.request(), answer, text.text());
        send(Completion.of(replyContext.head(), text.text(), text.annotations(), usage, answer));
    }

    @Override
    public void complete(String aside) {
        var usage = replyContext.tokens().countUsage(replyContext.request(), aside);
        send(Completion.of(replyContext.head(), aside, List.of(), usage, null));
    }

    @Override
    public void fail(RuntimeException failure) {
        client.fail(failure);
    }

    private void send(Completion completion) {
        client.emit(replyContext.json(completion));
        client.complete();
    }
}

package dev.footnote.openai;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.llm.Cancellation;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.List;

/** Sends the completion as a whole when the answer is complete. */
final class WholeReply implements Reply {

    private final MultiEmitter<? super byte[]> client;
    private final Parts parts;

    WholeReply(MultiEmitter<? super byte[]> client, Parts parts) {
        this.client = client;
        this.parts = parts;
    }

    @Override
    public void started(Cancellation handle) {
        client.onTermination(handle::cancel);
    }

    @Override
    public void stated(Statement statement, List<Citation> citations) {
        parts.text().stated(statement, citations);
    }

    @Override
    public void end(Answer answer) {
        ReplyText text = parts.text();
        text.closed(answer);
        var usage = parts.tokens().of(parts.request(), answer, text.text());
        send(Completion.of(parts.head(), text.text(), text.annotations(), usage, answer));
    }

    @Override
    public void end(String aside) {
        var usage = parts.tokens().of(parts.request(), aside);
        send(Completion.of(parts.head(), aside, List.of(), usage, null));
    }

    @Override
    public void fail(RuntimeException failure) {
        client.fail(failure);
    }

    private void send(Completion completion) {
        client.emit(parts.json(completion));
        client.complete();
    }
}

package dev.footnote.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Asker;
import dev.footnote.engine.SourceLinks;
import dev.footnote.llm.CancelledException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** Completes chats. Each question is answered on a worker thread; closing the connection cancels the work. */
final class ChatCompleter {

    private final CompletionAsker completionAsker;
    private final ReplyOptions replyOptions;
    private final CompletionTokenCounter completionTokenCounter;
    private final ObjectMapper mapper;
    private final Clock clock;

    ChatCompleter(
            CompletionAsker completionAsker,
            ReplyOptions replyOptions,
            CompletionTokenCounter completionTokenCounter,
            ObjectMapper mapper,
            Clock clock) {
        this.completionAsker = completionAsker;
        this.replyOptions = replyOptions;
        this.completionTokenCounter = completionTokenCounter;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Answers questions, as the engine does. */
    interface CompletionAsker {

        /** Answers a question; {@code id} is the id of the completion. */
        Answer ask(String id, AskRequest askRequest, AnswerListener listener);
    }

    /**
     * How replies are written.
     *
     * @param links whether the markers in the text are links
     * @param heartbeat silence after which a stream sends a comment
     */
    record ReplyOptions(SourceLinks sources, boolean links, Duration heartbeat) {}

    /**
     * Returns the body of the response, in pieces.
     *
     * @throws OpenAiRequestException if the request cannot be served, before the response begins
     */
    Multi<byte[]> complete(CompletionRequest request, Asker asker) {
        Completion.Head head = head();
        Consumer<ReplyWriter> work = work(request, asker, head.id());
        return Multi.createFrom()
                .<byte[]>emitter(client -> write(work, reply(client, parts(request, head))))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Consumer<ReplyWriter> work(CompletionRequest request, Asker asker, String id) {
        var aside = request.clientTaskReply();
        if (aside.isPresent()) {
            return replyWriter -> replyWriter.complete(aside.get());
        }
        AskRequest askRequest = request.ask().withAsker(asker);
        return replyWriter -> replyWriter.complete(completionAsker.ask(id, askRequest, replyWriter));
    }

    private static void write(Consumer<ReplyWriter> work, ReplyWriter replyWriter) {
        try {
            work.accept(replyWriter);
        } catch (CancelledException gone) {
            // The client is gone.
        } catch (RuntimeException failure) {
            replyWriter.fail(failure);
        }
    }

    private ReplyWriter reply(MultiEmitter<? super byte[]> client, ReplyContext replyContext) {
        return replyContext.request().stream()
                ? new StreamedReplyWriter(client, replyContext, replyOptions.heartbeat())
                : new WholeReplyWriter(client, replyContext);
    }

    private Completion.Head head() {
        return new Completion.Head(
                "chatcmpl-" + UUID.randomUUID().toString().replace("-", ""),
                clock.instant().getEpochSecond());
    }

    private ReplyContext parts(CompletionRequest request, Completion.Head head) {
        return new ReplyContext(
                request,
                head,
                new CompletionTextBuilder(replyOptions.sources(), replyOptions.links()),
                completionTokenCounter,
                mapper);
    }
}

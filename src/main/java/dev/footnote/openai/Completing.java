package dev.footnote.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.engine.Ask;
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
final class Completing {

    private final Asker asker;
    private final Writing writing;
    private final Tokens tokens;
    private final ObjectMapper mapper;
    private final Clock clock;

    Completing(Asker asker, Writing writing, Tokens tokens, ObjectMapper mapper, Clock clock) {
        this.asker = asker;
        this.writing = writing;
        this.tokens = tokens;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Answers questions, as the engine does. */
    interface Asker {

        /** Answers a question; {@code id} is the id of the completion. */
        Answer ask(String id, Ask ask, AnswerListener listener);
    }

    /**
     * How replies are written.
     *
     * @param links whether the markers in the text are links
     * @param heartbeat silence after which a stream sends a comment
     */
    record Writing(SourceLinks sources, boolean links, Duration heartbeat) {}

    /**
     * Returns the body of the response, in pieces.
     *
     * @throws Refusal if the request cannot be served, before the response begins
     */
    Multi<byte[]> complete(CompletionRequest request) {
        Completion.Head head = head();
        Consumer<Reply> work = work(request, head.id());
        return Multi.createFrom()
                .<byte[]>emitter(client -> run(work, reply(client, parts(request, head))))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Consumer<Reply> work(CompletionRequest request, String id) {
        var aside = request.aside();
        if (aside.isPresent()) {
            return reply -> reply.end(aside.get());
        }
        Ask ask = request.ask();
        return reply -> reply.end(asker.ask(id, ask, reply));
    }

    private static void run(Consumer<Reply> work, Reply reply) {
        try {
            work.accept(reply);
        } catch (CancelledException gone) {
            // The client is gone.
        } catch (RuntimeException failure) {
            reply.fail(failure);
        }
    }

    private Reply reply(MultiEmitter<? super byte[]> client, Parts parts) {
        return parts.request().stream()
                ? new StreamedReply(client, parts, writing.heartbeat())
                : new WholeReply(client, parts);
    }

    private Completion.Head head() {
        return new Completion.Head(
                "chatcmpl-" + UUID.randomUUID().toString().replace("-", ""),
                clock.instant().getEpochSecond());
    }

    private Parts parts(CompletionRequest request, Completion.Head head) {
        return new Parts(request, head, new ReplyText(writing.sources(), writing.links()), tokens, mapper);
    }
}

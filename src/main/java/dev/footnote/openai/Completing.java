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
import java.util.UUID;
import java.util.function.Consumer;

/** Completes chats: has the question answered on a thread of its own, and the work taken back when nobody reads on. */
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
        Answer ask(Ask ask, AnswerListener listener);
    }

    /** How replies are written. */
    record Writing(SourceLinks sources, boolean links) {}

    /**
     * The body of the response, in pieces.
     *
     * @throws Refusal for a request that cannot be served, before anything begins
     */
    Multi<byte[]> complete(CompletionRequest request) {
        Consumer<Reply> work = work(request);
        return Multi.createFrom()
                .<byte[]>emitter(
                        client -> run(work, request.stream() ? streamed(client, request) : whole(client, request)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Consumer<Reply> work(CompletionRequest request) {
        var aside = request.aside();
        if (aside.isPresent()) {
            return reply -> reply.end(aside.get());
        }
        Ask ask = request.ask();
        return reply -> reply.end(asker.ask(ask, reply));
    }

    private static void run(Consumer<Reply> work, Reply reply) {
        try {
            work.accept(reply);
        } catch (CancelledException gone) {
            // Nobody is there to tell.
        } catch (RuntimeException failure) {
            reply.fail(failure);
        }
    }

    private Reply whole(MultiEmitter<? super byte[]> client, CompletionRequest request) {
        return new WholeReply(client, parts(request));
    }

    private Reply streamed(MultiEmitter<? super byte[]> client, CompletionRequest request) {
        return new StreamedReply(client, parts(request));
    }

    private Parts parts(CompletionRequest request) {
        var head = new Completion.Head(
                "chatcmpl-" + UUID.randomUUID().toString().replace("-", ""),
                clock.instant().getEpochSecond());
        return new Parts(request, head, new ReplyText(writing.sources(), writing.links()), tokens, mapper);
    }
}

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

        /** The answer, which will be the completion of this id. */
        Answer ask(String id, Ask ask, AnswerListener listener);
    }

    /**
     * How replies are written.
     *
     * @param links whether the text has numbered links
     * @param heartbeat after so long without anything else a stream gives a sign of life
     */
    record Writing(SourceLinks sources, boolean links, Duration heartbeat) {}

    /**
     * The body of the response, in pieces.
     *
     * @throws Refusal for a request that cannot be served, before anything begins
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
            // Nobody is there to tell.
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

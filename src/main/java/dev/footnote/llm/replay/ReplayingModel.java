package dev.footnote.llm.replay;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStatus;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import dev.footnote.llm.replay.Transcripts.Transcript;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Replays recorded transcripts of the model with this name; fails for a request that was not recorded. */
public final class ReplayingModel implements LanguageModel {

    private final String name;
    private final Transcripts transcripts;

    public ReplayingModel(String name, Transcripts transcripts) {
        this.name = name;
        this.transcripts = transcripts;
    }

    @Override
    public ModelStream open(ModelRequest request, Cancellation cancellation) {
        Transcript transcript = transcripts
                .find(name, request)
                .orElseThrow(() -> new ModelException(
                        ModelException.Kind.NOT_RECORDED,
                        "no transcript of %s for request %s".formatted(name, request.hash(name))));
        return new ReplayedStream(transcript, cancellation);
    }

    @Override
    public ModelStatus status() {
        return new ModelStatus(name, true, null);
    }

    private static final class ReplayedStream implements ModelStream {

        private final Transcript transcript;
        private final Iterator<String> pieces;
        private final Cancellation cancellation;

        private ReplayedStream(Transcript transcript, Cancellation cancellation) {
            this.transcript = transcript;
            this.pieces = transcript.pieces().iterator();
            this.cancellation = cancellation;
        }

        @Override
        public @Nullable String next() {
            cancellation.throwIfCancelled();
            return pieces.hasNext() ? pieces.next() : null;
        }

        @Override
        public ModelUsage usage() {
            return transcript.usage();
        }

        @Override
        public void close() {}
    }
}

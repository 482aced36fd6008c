package dev.footnote.llm.replay;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStatus;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import dev.footnote.llm.replay.Transcripts.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the output of another model as transcripts. A stream that is closed early is recorded as far as it was read,
 * which is all that a replay needs; a stream that fails is not recorded.
 */
public final class RecordingModel implements LanguageModel {

    private final LanguageModel model;
    private final Transcripts transcripts;

    public RecordingModel(LanguageModel model, Transcripts transcripts) {
        this.model = model;
        this.transcripts = transcripts;
    }

    @Override
    public ModelStream open(ModelRequest request, Cancellation cancellation) {
        return new RecordingStream(request, model.open(request, cancellation));
    }

    @Override
    public ModelStatus status() {
        return model.status();
    }

    @Override
    public void close() {
        model.close();
    }

    private final class RecordingStream implements ModelStream {

        private final ModelRequest request;
        private final ModelStream stream;
        private final List<String> pieces = new ArrayList<>();
        private boolean isIntact = true;

        private RecordingStream(ModelRequest request, ModelStream stream) {
            this.request = request;
            this.stream = stream;
        }

        @Override
        public @Nullable String next() {
            isIntact = false;
            String piece = stream.next();
            isIntact = true;
            if (piece != null) {
                pieces.add(piece);
            }
            return piece;
        }

        @Override
        public ModelUsage usage() {
            return stream.usage();
        }

        @Override
        public void close() {
            if (isIntact) {
                isIntact = false;
                var transcript = new Transcript(stream.usage(), request.messages(), pieces);
                transcripts.save(model.status().model(), request, transcript);
            }
            stream.close();
        }
    }
}

package dev.footnote.llm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Writes scripted texts, one script for each request; repeats the last one. */
public final class ScriptedModel implements LanguageModel {

    public static final String NAME = "scripted";

    private final Queue<List<String>> scripts = new ArrayDeque<>();
    private final List<ModelRequest> requests = new ArrayList<>();
    private final boolean breaksOff;
    private int open;

    private ScriptedModel(List<List<String>> scripts, boolean breaksOff) {
        this.scripts.addAll(scripts);
        this.breaksOff = breaksOff;
    }

    public static ScriptedModel writing(String... pieces) {
        return new ScriptedModel(List.of(List.of(pieces)), false);
    }

    /** One answer after the other, each in one piece. */
    public static ScriptedModel answering(String... answers) {
        return new ScriptedModel(Arrays.stream(answers).map(List::of).toList(), false);
    }

    public static ScriptedModel breakingOff(String... pieces) {
        return new ScriptedModel(List.of(List.of(pieces)), true);
    }

    @Override
    public synchronized ModelStream open(ModelRequest request, Cancellation cancellation) {
        cancellation.throwIfCancelled();
        requests.add(request);
        open++;
        List<String> script = scripts.size() > 1 ? scripts.remove() : scripts.element();
        return new Played(script.iterator(), cancellation);
    }

    /** What was asked so far. */
    public synchronized List<ModelRequest> requests() {
        return List.copyOf(requests);
    }

    /** How many streams were not closed yet. */
    public synchronized int open() {
        return open;
    }

    @Override
    public ModelStatus status() {
        return new ModelStatus(NAME, true, null);
    }

    private final class Played implements ModelStream {

        private final Iterator<String> pieces;
        private final Cancellation cancellation;
        private int written;

        private Played(Iterator<String> pieces, Cancellation cancellation) {
            this.pieces = pieces;
            this.cancellation = cancellation;
        }

        @Override
        public @Nullable String next() {
            cancellation.throwIfCancelled();
            if (!pieces.hasNext() && breaksOff) {
                throw new ModelException(ModelException.Kind.UNREACHABLE, "the connection broke");
            }
            written++;
            return pieces.hasNext() ? pieces.next() : null;
        }

        @Override
        public ModelUsage usage() {
            return new ModelUsage(NAME, 100, Math.max(1, written - 1), 0.5);
        }

        @Override
        public void close() {
            synchronized (ScriptedModel.this) {
                open--;
            }
        }
    }
}

package dev.footnote.llm.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footnote.engine.ScriptedProvider;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.Deadline;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call of a model ends at the deadline of its question. */
class QuestionDeadlineTest {

    private static final ModelRequest REQUEST = ModelRequest.of("Answer shortly.", "When does the ferry sail?");

    private final ScriptedProvider provider = new ScriptedProvider(wire -> {
        wire.begin();
        wire.say("Nine");
        wire.hang();
    });
    private final LanguageModel model = LlmSettings.model(provider.settings());

    @AfterEach
    void close() {
        model.close();
        provider.close();
    }

    @Test
    void makesNoCallAfterTheDeadline() {
        Cancellation late = new Cancellation(Deadline.in(Duration.ofSeconds(-1)));

        ModelException failure = catchThrowableOfType(ModelException.class, () -> model.open(REQUEST, late));

        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void endsAStreamAtTheDeadline() {
        // The first call of all takes its time.
        model.open(REQUEST, new Cancellation()).close();
        Cancellation question = new Cancellation(Deadline.in(Duration.ofSeconds(2)));
        try (ModelStream stream = model.open(REQUEST, question)) {
            assertThat(stream.next()).isEqualTo("Nine");

            ModelException failure = catchThrowableOfType(ModelException.class, stream::next);

            assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(failure).hasMessageContaining("question");
        }
    }

    @Test
    void endsAStreamAfterTheIdleTimeout() {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("footnote.llm.timeout.idle", "200ms");
        try (LanguageModel idle = LlmSettings.model(settings);
                ModelStream stream = idle.open(REQUEST, new Cancellation())) {
            assertThat(stream.next()).isEqualTo("Nine");

            ModelException failure = catchThrowableOfType(ModelException.class, stream::next);

            assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(failure).hasMessage("the model wrote nothing more for PT0.2S");
        }
    }
}

package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.admission.Caller;
import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.observation.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineObserverTest {

    private final RecordedSteps recorded = new RecordedSteps();

    @Test
    void reportsTheStepsOfAQuestionAndItsAnswerWithinThem() {
        AskRequest askRequest = AskRequest.of("Which agreements were signed in August 2024?");
        try (Engine engine = Engines.over(Engines.SEEDS, Map.of(), recorded)) {
            engine.ingest((done, total) -> {});
            recorded.events.clear();

            engine.ask(askRequest);
        }

        assertThat(recorded.events)
                .containsExactly(
                        "question {",
                        "admission_wait {",
                        "}",
                        "message_reading {",
                        "}",
                        "follow_up {",
                        "}",
                        "retrieval {",
                        "}",
                        "draft {",
                        "reading {",
                        "}",
                        "}",
                        "citation_check {",
                        "}",
                        "answered console",
                        "}");
    }

    @Test
    void reportsTheWaitInAConversation() {
        try (Engine engine = Engines.over(Engines.SEEDS, Map.of(), recorded)) {
            String conversation = engine.conversations().create(List.of());

            engine.ask(AskRequest.of("Hello!").inConversation(conversation));
        }

        assertThat(recorded.events)
                .containsExactly(
                        "question {",
                        "conversation_wait {",
                        "}",
                        "admission_wait {",
                        "}",
                        "message_reading {",
                        "}",
                        "answered console",
                        "}");
    }

    @Test
    void reportsAQuestionThatWasCancelledAsFailed() {
        AskRequest askRequest = AskRequest.of("Who?").withAsker(new Asker(Asker.Door.REST, Caller.key("intranet")));
        try (Engine engine = Engines.over(Engines.SEEDS, Map.of(), recorded)) {
            assertThatThrownBy(() -> engine.ask(askRequest, new AnswerListener() {
                        @Override
                        public void started(Cancellation handle) {
                            handle.cancel();
                        }
                    }))
                    .isInstanceOf(CancelledException.class);
        }

        assertThat(recorded.events).containsExactly("question {", "failed rest", "failure", "}");
    }

    @Test
    void reportsTheStepsOfIngestionButNoPassWithoutChanges(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "The fence is green.");
        Files.setLastModifiedTime(
                folder.resolve("a.txt"),
                FileTime.from(Engines.NOVEMBER_2024.instant().minusSeconds(3600)));
        try (Engine engine = Engines.over(folder, Map.of(), recorded)) {
            engine.ingest((done, total) -> {});
            engine.ingest((done, total) -> {});
        }

        assertThat(recorded.events)
                .containsExactly(
                        "ingestion {",
                        "folder_reading {",
                        "}",
                        "splitting {",
                        "}",
                        "embedding {",
                        "}",
                        "publishing {",
                        "}",
                        "}");
    }

    @Test
    void passesEverythingToAllObserversAndEndsStepsInReverseOrder() {
        List<String> events = new ArrayList<>();
        EngineObserver all = EngineObserver.all(List.of(named("one", events), named("two", events)));

        all.begin(Step.DRAFT).close();

        assertThat(events).containsExactly("one begins", "two begins", "two ends", "one ends");
    }

    private static EngineObserver named(String name, List<String> events) {
        return new EngineObserver() {
            @Override
            public RunningStep begin(Step step) {
                events.add(name + " begins");
                return new RunningStep() {
                    @Override
                    public void fail(Throwable failure) {}

                    @Override
                    public void close() {
                        events.add(name + " ends");
                    }
                };
            }
        };
    }

    /** Records the calls of its methods. */
    private static final class RecordedSteps implements EngineObserver {

        private final List<String> events = new ArrayList<>();

        @Override
        public RunningStep begin(Step step) {
            events.add(step.label() + " {");
            return new RunningStep() {
                @Override
                public void fail(Throwable failure) {
                    events.add("failure");
                }

                @Override
                public void close() {
                    events.add("}");
                }
            };
        }

        @Override
        public void answered(AskRequest askRequest, Answer answer) {
            events.add("answered " + askRequest.asker().door().label());
        }

        @Override
        public void failed(AskRequest askRequest, Throwable failure) {
            events.add("failed " + askRequest.asker().door().label());
        }
    }
}

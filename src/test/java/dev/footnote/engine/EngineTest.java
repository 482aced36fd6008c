package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.conversation.Turn;
import dev.footnote.index.PassageFilter;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedPassage;
import dev.footnote.time.DayRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineTest {

    private static final String SIGNED = "Which agreements were signed in August 2024?";

    @TempDir
    private Path folder;

    @Test
    void reportsThatThereAreNoDocuments() {
        try (Engine engine = Engines.ingested(folder)) {
            Answer answer = Engines.ask(engine, SIGNED);

            assertThat(answer.reason()).isEqualTo(Reason.EMPTY_CORPUS);
            assertThat(answer.nearest()).isEmpty();
            assertThat(answer.confidence()).isZero();
            assertThat(engine.status().complete()).isTrue();
        }
    }

    @Test
    void answersBeforeAllDocumentsAreReadAndReportsIt() {
        try (Engine engine = Engines.over(Engines.SEEDS)) {
            Answer answer = Engines.ask(engine, SIGNED);

            assertThat(answer.decision()).isEqualTo(Decision.ABSTAINED);
            assertThat(answer.notices()).containsExactly(Notice.INDEXING);
        }
    }

    @Test
    void refusesAMissingFolder() {
        EngineConfig config = Engines.config(folder.resolve("missing"), java.util.Map.of());

        assertThatThrownBy(() -> Engine.open(config, Engines.NOVEMBER_2024))
                .isInstanceOf(MissingFolderException.class)
                .hasMessageContaining("missing")
                .hasMessageContaining("FOOTNOTE_SEEDS_DIRECTORY");
    }

    @Test
    void forgetsADeletedDocument() throws IOException {
        Path seed = folder.resolve("seed.txt");
        Files.copy(Engines.SEEDS.resolve("2024-11-22-vientiane.txt"), seed);
        try (Engine engine = Engines.ingested(folder)) {
            String before = Engines.ask(engine, SIGNED).index();

            Files.delete(seed);
            engine.ingest((done, total) -> {});

            Answer after = Engines.ask(engine, SIGNED);
            assertThat(after.reason()).isEqualTo(Reason.EMPTY_CORPUS);
            assertThat(after.index()).isNotEqualTo(before);
            assertThat(engine.document("seed.txt")).isEmpty();
        }
    }

    @Test
    void resolvesLastMonthRelativeToTheGivenDate() {
        try (Engine engine = Engines.ingested(Engines.SEEDS)) {
            Answer inTime = engine.ask(asOf("Which agreements were signed last month?", LocalDate.of(2024, 9, 10)));
            Answer tooLate = engine.ask(asOf("Which agreements were signed last month?", LocalDate.of(2026, 9, 10)));

            assertThat(inTime.decision()).isEqualTo(Decision.ANSWERED);
            assertThat(tooLate.reason()).isEqualTo(Reason.WRONG_PERIOD);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Which agreements were signed in August 2024?, 3",
        "Which agreements were signed in August 2024?, 100",
        "'Hello, could you please tell me who met in Vientiane? Thanks!', 10"
    })
    void listsTheEvidenceOfAnAnswer(String message, int limit) {
        List<RankedPassage> evidence = new ArrayList<>();
        AnswerListener listener = new AnswerListener() {
            @Override
            public void evidenceFound(Evidence found) {
                evidence.addAll(found.passages());
            }
        };
        AskRequest askRequest = new AskRequest(message, List.of(), PassageFilter.NONE, null, false);
        try (Engine engine = Engines.ingested(Engines.SEEDS)) {
            engine.ask(askRequest, listener);

            assertThat(engine.search(askRequest, limit).evidence())
                    .isEqualTo(evidence)
                    .isNotEmpty();
        }
    }

    @Test
    void listsNoEvidenceForAMessageThatIsNotAQuestion() {
        AskRequest askRequest = new AskRequest("Hello!", List.of(), PassageFilter.NONE, null, false);
        try (Engine engine = Engines.ingested(Engines.SEEDS)) {
            assertThat(engine.search(askRequest, 3).evidence()).isEmpty();
        }
    }

    @Test
    void searchesAFollowUpWithThePreviousQuestion() {
        List<Turn> history = List.of(
                new Turn(Turn.Role.USER, "Which agreements were signed in August 2024?"),
                new Turn(Turn.Role.ASSISTANT, "Two of them."));
        try (Engine engine = Engines.ingested(Engines.SEEDS)) {
            Ranking ranking =
                    engine.search(new AskRequest("What were they?", history, PassageFilter.NONE, null, false), 3);

            assertThat(ranking.passages().get(0).passage().passage().text()).contains("SOSA");
            assertThat(ranking.question()).startsWith("What were they? (August 2024, ");
        }
    }

    @Test
    void answersAFollowUpAndShowsItsStandaloneQuestion() {
        List<Turn> history = List.of(
                new Turn(Turn.Role.USER, "Was there a QUAD Summit?"),
                new Turn(Turn.Role.ASSISTANT, "Yes, in September."));
        try (Engine engine = Engines.ingested(Engines.SEEDS)) {
            Answer answer =
                    engine.ask(new AskRequest("Who took part in it?", history, PassageFilter.NONE, null, false));

            assertThat(answer.question()).isEqualTo("Who took part in QUAD Summit?");
            assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
            assertThat(answer.citations().get(0).quote()).contains("Narendra Modi");
        }
    }

    @Test
    void truncatesALongHistoryAndReportsIt() {
        List<Turn> history = Collections.nCopies(101, new Turn(Turn.Role.USER, "And then?"));
        try (Engine engine = Engines.ingested(Engines.SEEDS)) {
            Answer answer = engine.ask(new AskRequest(SIGNED, history, PassageFilter.NONE, null, false));

            assertThat(answer.notices()).containsExactly(Notice.HISTORY_CUT);
            assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        }
    }

    @Test
    void explainsAnAnswerOnlyOnRequest() {
        try (Engine engine = Engines.ingested(Engines.SEEDS)) {
            Answer explained = engine.ask(new AskRequest(SIGNED, List.of(), PassageFilter.NONE, null, true));
            Answer plain = Engines.ask(engine, SIGNED);

            assertThat(explained.explanation()).isNotNull().satisfies(explanation -> {
                assertThat(explanation.periods())
                        .containsExactly(new DayRange(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 8, 31)));
                assertThat(explanation.candidates().get(0).quote()).contains("SOSA");
                assertThat(explanation.candidates().get(0).signals()).containsKeys("sentence", "terms", "time");
            });
            assertThat(plain.explanation()).isNull();
        }
    }

    @Test
    void answersWithinTheFilter() {
        try (Engine engine = Engines.ingested(Engines.SEEDS)) {
            PassageFilter other = new PassageFilter(DayRange.year(2019), null);

            Answer answer = engine.ask(new AskRequest(SIGNED, List.of(), other, null, false));

            assertThat(answer.reason()).isEqualTo(Reason.NO_EVIDENCE);
            assertThat(answer.nearest()).isEmpty();
        }
    }

    @Test
    void listsDocumentsInPages() throws IOException {
        for (String name : List.of("b.txt", "a.txt", "c.md")) {
            Files.writeString(folder.resolve(name), "Report on " + name + ".");
        }
        try (Engine engine = Engines.ingested(folder)) {
            DocumentPage page = engine.documents(new DocumentQuery("", null, 1, 1));
            DocumentPage named = engine.documents(new DocumentQuery("C.MD", null, 0, 50));
            DocumentPage beyond = engine.documents(new DocumentQuery("", null, Integer.MAX_VALUE, 1));

            assertThat(page.total()).isEqualTo(3);
            assertThat(page.documents())
                    .extracting(indexed -> indexed.document().id())
                    .containsExactly("b.txt");
            assertThat(named.total()).isEqualTo(1);
            assertThat(beyond.documents()).isEmpty();
        }
    }

    private static AskRequest asOf(String question, LocalDate today) {
        return new AskRequest(question, List.of(), PassageFilter.NONE, today, false);
    }
}

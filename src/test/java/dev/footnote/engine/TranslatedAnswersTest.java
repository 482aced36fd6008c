package dev.footnote.engine;

import static dev.footnote.engine.ScriptedProvider.saying;
import static dev.footnote.engine.ScriptedProvider.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.conversation.Turn;
import dev.footnote.engine.ScriptedProvider.Script;
import dev.footnote.index.PassageFilter;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question in another language than the documents gets an answer in its own, with quotes in theirs. */
class TranslatedAnswersTest {

    private static final String GERMAN = "Welche Abkommen wurden im August 2024 unterzeichnet?";
    private static final String ENGLISH = "Which agreements were signed in August 2024?";

    private static final String GOOD = "In August 2024, the Security of Supplies Agreement (SOSA) was signed [21]. "
            + "Both leaders welcomed the two agreements [21].\nSTATUS: COMPLETE";

    private static final String FIRST = "Im August 2024 wurde das Security of Supplies Agreement (SOSA) unterzeichnet.";
    private static final String SECOND = "Beide Minister begrüßten die zwei Abkommen.";

    private final ScriptedProvider provider = new ScriptedProvider(saying(""));

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void answersInTheLanguageOfTheQuestionWithQuotesAsTheyStand() {
        Answer answer = ask(GERMAN, saying("1: " + FIRST + "\n", "2: Beide Minister begrü", "ßten die zwei Abkommen."));

        assertThat(answer.decision()).as(answer.text()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.statements()).extracting(Statement::text).containsExactly(FIRST, SECOND);
        assertThat(answer.statements()).extracting(Statement::citations).doesNotContain(List.of());
        assertThat(answer.text()).contains("unterzeichnet [1].");
        assertThat(answer.citations())
                .first()
                .extracting(Citation::quote)
                .asString()
                .contains("two important agreements were signed");
        assertThat(answer.question()).isEqualTo(ENGLISH);
        assertThat(answer.usage())
                .isNotNull()
                .satisfies(usage -> assertThat(usage.inputTokens()).isEqualTo(3000));
    }

    @Test
    void asksForTheQuestionInTheLanguageOfTheDocumentsOnAFirstTurnToo() {
        ask(GERMAN, saying("1: " + FIRST));

        assertThat(provider.requests()).hasSize(3);
        assertThat(provider.requests().get(0)).contains("Write only the question, in English.", GERMAN);
        assertThat(provider.requests().get(1)).contains("Question: " + ENGLISH).doesNotContain(GERMAN);
        assertThat(provider.requests().get(2))
                .contains(GERMAN, "1: In August 2024, the Security of Supplies Agreement (SOSA) was signed.");
    }

    @Test
    void tellsEachStatementWhenItIsTranslatedAndNeverTakesItBack() {
        Telling told = new Telling();
        provider.play(playing(ENGLISH, GOOD, saying("1: " + FIRST + "\n", "2: " + SECOND + "\n")));

        try (Engine engine = engine(Map.of())) {
            Answer answer = engine.ask(Ask.of(GERMAN), told);

            assertThat(told.statements).isEqualTo(answer.statements());
            assertThat(told.statements).extracting(Statement::text).containsExactly(FIRST, SECOND);
            assertThat(answer.citations()).containsAll(told.citations);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Im August 2023 wurde das Security of Supplies Agreement (SOSA) unterzeichnet.",
                "Im September 2024 wurde das Security of Supplies Agreement (SOSA) unterzeichnet.",
                "Im August 2024 wurde das Abkommen zur Versorgungssicherheit unterzeichnet.",
                "Im August 2024 wurde das Security of Supplies Agreement (SOSA) [7] unterzeichnet."
            })
    void keepsTheCheckedStatementWhenItsTranslationLosesOrAddsSomething(String wrong) {
        Answer answer = ask(GERMAN, saying("1: " + wrong + "\n2: " + SECOND));

        assertThat(answer.statements())
                .extracting(Statement::text)
                .containsExactly("In August 2024, the Security of Supplies Agreement (SOSA) was signed.", SECOND);
        assertThat(answer.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I cannot translate this.",
                "9: " + FIRST,
                "1: Im August 2024 wurde das Security of Supplies Agreement (SOSA)",
                "<think>1: Hm.\n"
            })
    void keepsTheCheckedStatementsWhenTheModelDoesNotTranslate(String written) {
        Answer answer = ask(GERMAN, saying(written));

        assertThat(answer.statements())
                .extracting(Statement::text)
                .containsExactly(
                        "In August 2024, the Security of Supplies Agreement (SOSA) was signed.",
                        "Both leaders welcomed the two agreements.");
    }

    @Test
    void stopsATranslationThatNeverEnds() throws InterruptedException {
        Answer answer = ask(GERMAN, wire -> {
            wire.begin();
            wire.say("1: " + FIRST + "\n");
            for (int i = 0; i < 1_000_000; i++) {
                wire.say("3: und so weiter. ");
            }
        });

        assertThat(answer.statements())
                .hasSize(2)
                .first()
                .extracting(Statement::text)
                .isEqualTo(FIRST);
        assertThat(provider.brokenByReader.await(20, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void keepsTheCheckedStatementsAndSaysSoWhenTheModelIsGone() {
        Answer answer = ask(GERMAN, status(401, ""));

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.text()).contains("was signed");
        assertThat(answer.notices()).containsExactly(Notice.MODEL_UNAVAILABLE);
    }

    @Test
    void translatesAConflictAndKeepsTheDecision() {
        provider.play(playing(ENGLISH, GOOD.replace("COMPLETE", "CONFLICT"), saying("1: " + FIRST + "\n2: " + SECOND)));

        try (Engine engine = engine(Map.of())) {
            Answer answer = Engines.ask(engine, GERMAN);

            assertThat(answer.reason()).isEqualTo(Reason.CONFLICT);
            assertThat(answer.statements()).extracting(Statement::text).containsExactly(FIRST, SECOND);
        }
    }

    @Test
    void abstainsForTheSameReasonsAsInTheLanguageOfTheDocuments() {
        provider.play(playing(ENGLISH, "STATUS: NONE", saying("")));
        try (Engine engine = engine(Map.of())) {
            Answer none = Engines.ask(engine, GERMAN);
            provider.play(playing("Which agreements were signed in March 2019?", GOOD, saying("")));
            Answer past = Engines.ask(engine, "Welche Abkommen wurden im März 2019 unterzeichnet?");

            assertThat(none.reason()).isEqualTo(Reason.NOT_IN_EVIDENCE);
            assertThat(none.text()).isEqualTo("The passages found do not answer this.");
            assertThat(past.reason()).isEqualTo(Reason.WRONG_PERIOD);
            assertThat(past.nearest()).isNotEmpty();
        }
    }

    @Test
    void understandsAFollowUpInAnotherLanguage() {
        List<Turn> history = List.of(new Turn(Turn.Role.USER, GERMAN), new Turn(Turn.Role.ASSISTANT, FIRST));
        provider.play(playing("What did both leaders welcome?", GOOD, saying("1: " + FIRST + "\n2: " + SECOND)));

        try (Engine engine = engine(Map.of())) {
            Answer answer = engine.ask(new Ask("Was haben beide begrüßt?", history, PassageFilter.NONE, null, false));

            assertThat(provider.requests().get(0)).contains("in English", GERMAN, "Was haben beide begrüßt?");
            assertThat(answer.question()).isEqualTo("What did both leaders welcome?");
            assertThat(answer.statements()).extracting(Statement::text).contains(SECOND);
        }
    }

    @Test
    void leavesAQuestionAsItIsThatTheModelDoesNotTranslate() {
        provider.play(playing(GERMAN, GOOD, saying("1: " + FIRST)));

        try (Engine engine = engine(Map.of())) {
            Answer answer = Engines.ask(engine, GERMAN);

            assertThat(answer.question()).isEqualTo(GERMAN);
            assertThat(provider.requests()).noneMatch(request -> request.contains("Translate the numbered"));
        }
    }

    @Test
    void asksNothingMoreForAQuestionInTheLanguageOfTheDocuments() {
        Answer answer = ask(ENGLISH, saying(""));

        assertThat(provider.requests()).hasSize(1);
        assertThat(answer.text()).contains("was signed");
    }

    @Test
    void leavesAnswersInTheLanguageOfTheDocumentsWhereThatIsWished() {
        provider.play(playing(ENGLISH, GOOD, saying("1: " + FIRST)));

        try (Engine engine = engine(Map.of("footnote.llm.translate", "false"))) {
            Answer answer = Engines.ask(engine, GERMAN);

            assertThat(provider.requests()).hasSizeLessThanOrEqualTo(1);
            assertThat(answer.text()).doesNotContain("unterzeichnet");
        }
    }

    @Test
    void stopsTheTranslationWhenTheQuestionIsTakenBack() throws InterruptedException {
        Telling impatient = new Telling() {
            @Override
            public void stated(Statement statement, List<Citation> cited) {
                handle.cancel();
            }
        };
        provider.play(playing(ENGLISH, GOOD, wire -> {
            wire.begin();
            wire.say("1: " + FIRST + "\n");
            while (true) {
                wire.say(" ");
            }
        }));

        try (Engine engine = engine(Map.of())) {
            assertThatThrownBy(() -> engine.ask(Ask.of(GERMAN), impatient)).isInstanceOf(CancelledException.class);

            assertThat(provider.brokenByReader.await(20, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    private Answer ask(String question, Script translation) {
        provider.play(playing(ENGLISH, GOOD, translation));
        try (Engine engine = engine(Map.of())) {
            return Engines.ask(engine, question);
        }
    }

    /** Tells by what it is asked whether it is to rewrite, to translate or to answer. */
    private Script playing(String question, String answer, Script translation) {
        return wire -> {
            String request = provider.requests().get(provider.requests().size() - 1);
            if (request.contains("Write only the question")) {
                saying(question).play(wire);
            } else if (request.contains("Translate the numbered sentences")) {
                translation.play(wire);
            } else {
                saying(answer).play(wire);
            }
        };
    }

    private Engine engine(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("footnote.llm.concurrency", "1");
        settings.putAll(more);
        Engine engine = Engines.over(Engines.SEEDS, settings);
        engine.ingest((done, total) -> {});
        return engine;
    }

    private static class Telling implements AnswerListener {

        Cancellation handle = new Cancellation();
        private final List<Statement> statements = new ArrayList<>();
        private final List<Citation> citations = new ArrayList<>();

        @Override
        public void started(Cancellation given) {
            handle = given;
        }

        @Override
        public void stated(Statement statement, List<Citation> cited) {
            statements.add(statement);
            citations.addAll(cited);
        }
    }
}

package dev.footnote.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.conversation.Turn.Role;
import dev.footnote.index.PassageFilter;
import dev.footnote.retrieval.Question;
import dev.footnote.retrieval.Question.ContextQuery;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpResolverTest {

    private static final Turn ASKED = new Turn(Role.USER, "When does the night ferry sail?");
    private static final Turn ANSWERED = new Turn(Role.ASSISTANT, "It leaves Travem\u00fcnde at ten.");

    @Test
    void leavesAFirstTurnUnchanged() {
        Question question = question("Who is it?", List.of());

        assertThat(question.text()).isEqualTo("Who is it?");
        assertThat(question.context()).isEmpty();
    }

    @Test
    void searchesThePreviousQuestionAndItsAnswer() {
        assertThat(queries("Who steers it?", ASKED, ANSWERED))
                .containsExactly(
                        "When does the night ferry sail? Who steers it?",
                        "Who steers it? It leaves Travem\u00fcnde at ten.");
    }

    @Test
    void searchesOnlyTheBeginningOfALongAnswer() {
        Turn lecture = new Turn(Role.ASSISTANT, "word ".repeat(10_000));

        assertThat(queries("Who steers it?", ASKED, lecture).get(1)).hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What does co-operation with non-profit e-mail providers cost?",
                "re-entry re-entry",
                "Is co-",
                "pre-war, post-war and mid-century tonnage"
            })
    void readsPrefixedWordsInThePreviousQuestion(String before) {
        Question question = question("And who paid for it?", List.of(new Turn(Role.USER, before), ANSWERED));

        assertThat(question.text()).startsWith("And who paid for it?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The documents do not answer this; the nearest passages are listed.",
                "The passages found do not answer this.",
                "I'm sorry, I found nothing."
            })
    void ignoresAnAbstention(String refusal) {
        assertThat(queries("Who steers it?", ASKED, new Turn(Role.ASSISTANT, refusal)))
                .containsExactly("When does the night ferry sail? Who steers it?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thanks!", "ok, thank you very much", "Great, that helped.", "?", " \n "})
    void skipsThanks(String thanks) {
        assertThat(queries("Who steers it?", ASKED, ANSWERED, new Turn(Role.USER, thanks)))
                .containsExactly("When does the night ferry sail? Who steers it?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What about the old crane?              | old crane
            And of the Ternen?                     | Ternen
            As for the crane, who drives it?       | the crane
            And in the morning?                    | ''
            How about the other one?               | ''
            What does the crane lift?              | ''
            And what about it?                     | ''
            """)
    void asksForAnAnswerAboutTheSubstitutedTopic(String message, String about) {
        assertThat(question(message, List.of(ASKED, ANSWERED)).scope().topic()).isEqualTo(about);
    }

    @Test
    void doesNotTreatALongMessageAsAFragment() {
        String message = "And the crane" + " ".repeat(500) + "?";

        assertThat(question(message, List.of(ASKED, ANSWERED)).scope().topic()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"What else?", "And the other ferry?", "Are there others?", "Is there another?"})
    void excludesEarlierAnswersIfMoreIsAskedFor(String message) {
        assertThat(question(message, List.of(ASKED, ANSWERED)).scope().excluded())
                .isEqualTo(ANSWERED.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Do they know each other?", "On the other hand, is it safe?", "Who steers it?"})
    void allowsRepeatingAnAnswer(String message) {
        assertThat(question(message, List.of(ASKED, ANSWERED)).scope().excluded())
                .isEmpty();
    }

    @Test
    void passesEarlierAnswersOn() {
        Turn asked = new Turn(Role.USER, "Where does it end?");
        Turn answered = new Turn(Role.ASSISTANT, "It ends at the\nold quay [2].");

        assertThat(question("Who steers it?", List.of(ASKED, ANSWERED, asked, answered))
                        .scope()
                        .earlierAnswers())
                .contains(ANSWERED.text())
                .endsWith("It ends at the old quay.");
        assertThat(question("Who steers it?", List.of()).scope().earlierAnswers())
                .isEmpty();
    }

    private static List<String> queries(String message, Turn... turns) {
        return question(message, List.of(turns)).context().stream()
                .map(ContextQuery::text)
                .toList();
    }

    private static Question question(String message, List<Turn> turns) {
        return new FollowUpResolver(terms -> 1).resolve(message, turns, LocalDate.EPOCH, PassageFilter.NONE);
    }
}

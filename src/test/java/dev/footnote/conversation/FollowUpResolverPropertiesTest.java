package dev.footnote.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.conversation.Turn.Role;
import dev.footnote.index.PassageFilter;
import dev.footnote.retrieval.Question;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FollowUpResolverPropertiesTest {

    private static final FollowUpResolver FOLLOW_UPS = new FollowUpResolver(
            terms -> terms.stream().mapToInt(String::length).sum() % 3);

    @Property(tries = 300)
    void leavesFirstTurnsUnchanged(@ForAll("texts") String message) {
        Question question = standalone(message, List.of());

        assertThat(question).isEqualTo(new Question(message, List.of(), LocalDate.EPOCH, PassageFilter.NONE));
    }

    @Property(tries = 300)
    void addsLittleToAnyMessage(@ForAll("texts") String message, @ForAll("turns") List<Turn> turns) {
        Question question = standalone(message, turns);

        assertThat(question.text().length()).isLessThanOrEqualTo(message.length() + RuleBasedRewriter.LONGEST_ADDITION);
        assertThat(question.searchText()).isEqualTo(message);
        assertThat(question.context()).hasSizeLessThanOrEqualTo(2);
    }

    @Property(tries = 100)
    void isDeterministic(@ForAll("texts") String message, @ForAll("turns") List<Turn> turns) {
        assertThat(standalone(message, turns)).isEqualTo(standalone(message, turns));
    }

    @Example
    void acceptsTheLongestConversations() {
        String name = "Ada Lovelace of the Analytical Engine ".repeat(2_700);
        for (String text : List.of(
                name, "A".repeat(100_000), "a b ".repeat(25_000), "\"".repeat(100_000), "he, ".repeat(25_000))) {
            List<Turn> turns = Collections.nCopies(100, new Turn(Role.USER, text));

            assertThat(standalone("What about it?", turns).text()).hasSizeLessThan(400);
            assertThat(standalone(text, turns).text()).isEqualTo(text);
        }
    }

    /** Each question counts from one before it, and none of them names a day: tried in all ways, this would not end. */
    @Example
    void acceptsConversationsWithoutDates() {
        List<Turn> turns = Collections.nCopies(100, new Turn(Role.USER, "What did they build two months later?"));

        assertThat(standalone("What did they build two months later?", turns).text())
                .startsWith("What did they build two months later?");
    }

    private static Question standalone(String message, List<Turn> turns) {
        return FOLLOW_UPS.resolve(message, turns, LocalDate.EPOCH, PassageFilter.NONE);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                        "What about",
                        "and",
                        "he",
                        "her",
                        "it",
                        "the second one",
                        "the year before",
                        "two months later",
                        "since then",
                        "that month",
                        "2019",
                        "Ada Lovelace",
                        "May",
                        "\u201cThe Trial\u201d",
                        "is",
                        "the",
                        "Kubernetes",
                        "co-operation",
                        "non-profit",
                        "?",
                        "1, 2 and 3:",
                        "ok new topic",
                        "$1",
                        "\\",
                        "(")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(list -> String.join(" ", list));
        return Arbitraries.oneOf(words, Arbitraries.strings().ofMinLength(1).ofMaxLength(300))
                .filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        return Combinators.combine(Arbitraries.of(Role.class), texts())
                .as(Turn::new)
                .list()
                .ofMaxSize(8);
    }
}

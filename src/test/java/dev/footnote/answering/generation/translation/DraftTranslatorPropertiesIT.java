package dev.footnote.answering.generation.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Answerer.DraftListener;
import dev.footnote.answering.Draft;
import dev.footnote.answering.DraftOrigin;
import dev.footnote.answering.Statement;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.ScriptedModel;
import dev.footnote.llm.prompts.PromptSnapshot;
import dev.footnote.llm.prompts.PromptStore;
import dev.footnote.text.LanguageDetector;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import org.junit.jupiter.api.Test;

/**
 * For any output of the model, an accepted translation has the numbers, dates and sentences of the checked statement.
 */
class DraftTranslatorPropertiesIT {

    private static final PromptSnapshot PROMPTS = new PromptStore(Optional::empty).snapshot();
    private static final LanguageDetector LANGUAGES = new LanguageDetector();

    private static final String CHECKED = "On August 22, 2024, Singh signed the pact, which costs 2.5 million euros.";
    private static final String RIGHT =
            "Am 22. August 2024 unterzeichnete Singh den Pakt, der 2,5 Millionen Euro kostet.";

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    @Test
    void acceptsACorrectTranslation() {
        assertThat(translated("1: " + RIGHT)).isEqualTo(RIGHT);
    }

    @Property
    void preservesNumbersDatesAndSentencesForAnyChange(@ForAll("edits") List<Tuple3<Integer, Integer, String>> edits) {
        StringBuilder written = new StringBuilder(RIGHT);
        edits.forEach(edit -> {
            int at = Math.min(edit.get1(), written.length());
            written.replace(at, Math.min(at + edit.get2(), written.length()), edit.get3());
        });

        assertIsChecked(translated("1: " + written));
    }

    @Property
    void preservesNumbersDatesAndSentencesForAnyOutput(@ForAll String written) {
        assertIsChecked(translated("1: " + written));
    }

    private static void assertIsChecked(String text) {
        if (text.equals(CHECKED)) {
            return;
        }
        Set<String> numbers = Set.copyOf(
                DIGITS.matcher(text).results().map(MatchResult::group).toList());
        assertThat(numbers).as(text).contains("22", "2024", "2").isSubsetOf("22", "2024", "2", "5", "500", "000");
        assertThat(text).contains("Aug", "Singh").containsAnyOf("Million", "2.500.000");
        assertThat(text).doesNotContain("<", "[", "*", "\n", "1:", "2:", ". Er ");
        assertThat(text)
                .doesNotContainPattern(
                        "\\b(?:Mai|Montag|China)\\b|\\bhttps?:|\\S@[^\\s@]+\\.\\p{L}{2,}|\\bnicht\\b|\\bacht\\b|\\bzwei\\b|\\d Milliarden\\b");
    }

    @Provide
    Arbitrary<List<Tuple3<Integer, Integer, String>>> edits() {
        Arbitrary<String> inserted = Arbitraries.of(
                "",
                "",
                "3",
                " 7 ",
                " zwei ",
                " zehn ",
                " nicht ",
                " im Mai ",
                " am Montag ",
                " in China ",
                ". Er ging.",
                " https://evil.example ",
                " me@evil.example",
                "[1](x)",
                "**",
                "**1:** ",
                " 2: ",
                "\n",
                "\n1: ",
                "2.500.000",
                "Milliarden",
                "alle");
        return Combinators.combine(Arbitraries.integers().between(0, 85), Arbitraries.of(0, 0, 1, 4, 13), inserted)
                .as(Tuple::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static String translated(String written) {
        DraftOrigin draftOrigin =
                new DraftOrigin(AnsweredBy.GENERATIVE, PROMPTS.hash(), Set.of(), null, List.of(), false);
        Draft draft = new Draft(null, 0.8, List.of(new Statement(CHECKED, List.of())), List.of(), List::of)
                .withOrigin(draftOrigin);
        var translationContext =
                new DraftTranslator.TranslationContext(ScriptedModel.writing(written + "\n"), PROMPTS, LANGUAGES, null);
        return DraftTranslator.translateDraft(
                        draft, "Wann wurde der Pakt unterzeichnet?", translationContext, new Unread())
                .statements()
                .get(0)
                .text();
    }

    private static final class Unread implements DraftListener {

        @Override
        public void draftGrew(Draft soFar) {}

        @Override
        public Cancellation cancellation() {
            return new Cancellation();
        }
    }
}

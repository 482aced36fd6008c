package dev.footnote.answering.generation.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Answerer.DraftListener;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Draft;
import dev.footnote.answering.DraftOrigin;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Statement;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ScriptedModel;
import dev.footnote.llm.prompts.PromptSnapshot;
import dev.footnote.llm.prompts.PromptStore;
import dev.footnote.structure.TextDocument;
import dev.footnote.text.LanguageDetector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For any output of the model, the checked statements are preserved. */
class DraftTranslatorIT {

    private static final PromptSnapshot PROMPTS = new PromptStore(Optional::empty).snapshot();

    private static final LanguageDetector LANGUAGES = new LanguageDetector();
    private static final String MESSAGE = "Wann fährt die Fähre?";

    private static final Document NEWS = TextDocument.of(
            "news", "News", LocalDate.EPOCH, "news", "The ferry sails at nine. A ticket costs 7 euros. It is blue.");

    private static final List<Statement> STATEMENTS = List.of(
            new Statement("The ferry sails at nine.", List.of(1)),
            new Statement("A ticket costs 7 euros.", List.of(2)),
            new Statement("It is blue.", List.of(1, 2)));

    private static final List<Citation> CITATIONS =
            List.of(Citation.of(1, NEWS, new Span(0, 24), 0.9), Citation.of(2, NEWS, new Span(25, 48), 0.8));

    @Property
    void preservesCountMarkersAndQuotesForAnyOutput(@ForAll("written") List<String> pieces) {
        Told told = new Told();

        Draft translated = translated(ScriptedModel.writing(pieces.toArray(String[]::new)), told);

        assertThat(translated.citations()).isEqualTo(CITATIONS);
        assertThat(translated.statements()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            Statement original = STATEMENTS.get(i);
            String text = translated.statements().get(i).text();
            assertThat(translated.statements().get(i).citations()).isEqualTo(original.citations());
            assertThat(text.equals(original.text()) || isKept(original.text(), text))
                    .as(text)
                    .isTrue();
        }
        assertThat(translated.statements().subList(0, told.latest.size())).isEqualTo(told.latest);
    }

    @Property
    void givesTheSameResultForAnySplitIntoPieces(@ForAll("written") List<String> pieces) {
        Draft whole = translated(ScriptedModel.writing(String.join("", pieces)), new Told());

        Draft cut = translated(ScriptedModel.writing(letters(pieces)), new Told());

        assertThat(cut.statements()).isEqualTo(whole.statements());
    }

    @Test
    void keepsCompleteTranslationsWhenTheModelBreaksOff() {
        Draft translated =
                translated(ScriptedModel.breakingOff("1: Die Fähre fährt um neun.\n2: Eine Karte kos"), new Told());

        assertThat(translated.statements())
                .extracting(Statement::text)
                .containsExactly("Die Fähre fährt um neun.", "A ticket costs 7 euros.", "It is blue.");
        assertThat(translated.origin().notices()).containsExactly(Notice.MODEL_UNAVAILABLE);
    }

    @Test
    void skipsAnOmittedSentence() {
        Draft translated = translated(
                ScriptedModel.writing("1: Die Fähre fährt um neun.\n3: Sie ist blau.\n2: Eine Karte kostet 7 Euro.\n"),
                new Told());

        assertThat(translated.statements())
                .extracting(Statement::text)
                .containsExactly("Die Fähre fährt um neun.", "A ticket costs 7 euros.", "Sie ist blau.");
    }

    /** The model sees the question when it translates, and may answer it; that answer is unchecked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ja, die Fähre fährt um neun.",
                "Nein. Die Fähre fährt um neun.",
                "Nein - die Fähre fährt um neun."
            })
    void removesAnUncheckedYesOrNo(String written) {
        Draft translated = translated(ScriptedModel.writing("1: " + written + "\n"), new Told());

        assertThat(translated.statements().get(0).text()).isEqualTo("Die Fähre fährt um neun.");
    }

    @Test
    void reportsWhyATranslationIsRefused() {
        Draft translated = translated(ScriptedModel.writing("2: Eine Karte kostet 8 Euro.\n"), new Told());

        assertThat(translated.origin().removed())
                .containsExactly("the translation does not keep 7 euros: Eine Karte kostet 8 Euro.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2: Eine Karte kostet 7 Euro. 3: Sie ist blau.\n",
                "2: Eine Karte kostet 7 Euro. Sie lohnt sich.\n",
                "2: Eine [Karte](http://evil.example) kostet 7 Euro.\n",
                "2: Eine Karte kostet 7 Euro, sagen alle, die je mit ihr fuhren.\n",
                "2.7 Euro kostet eine Karte.\n"
            })
    void refusesATranslationWithSeveralSentences(String written) {
        Draft translated = translated(ScriptedModel.writing(written), new Told());

        assertThat(translated.statements()).isEqualTo(STATEMENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<think>", "<think>\n"})
    void ignoresTranslationsInThoughtsThatBeganInThePrompt(String beginning) {
        Draft translated = translated(
                ScriptedModel.writing(beginning + "1. Analyze all 3 sentences.\n3. Put them into German, in 9 words.\n"
                        + "</think>\n1: Die Fähre fährt um neun.\n2: Eine Karte kostet 7 Euro.\n3: Sie ist blau.\n"),
                new Told());

        assertThat(translated.statements())
                .extracting(Statement::text)
                .containsExactly("Die Fähre fährt um neun.", "Eine Karte kostet 7 Euro.", "Sie ist blau.");
        assertThat(translated.origin().removed()).isEmpty();
    }

    @Test
    void readsANumberInBoldType() {
        Draft translated = translated(ScriptedModel.writing("**2:** Eine Karte kostet 7 Euro.\n"), new Told());

        assertThat(translated.statements().get(1).text()).isEqualTo("Eine Karte kostet 7 Euro.");
    }

    @Provide
    Arbitrary<List<String>> written() {
        return Arbitraries.of(
                        "1: Die Fähre fährt um neun.",
                        "2: Eine Karte kostet 7 Euro.",
                        "2. Eine Karte kostet 8 Euro.",
                        "**3**: Sie ist blau.",
                        "99: Nichts.",
                        "1:",
                        "\n",
                        "\n\n",
                        "<think>",
                        "</think>",
                        "Hier ist die Übersetzung:",
                        " [21]",
                        "7",
                        ".",
                        "😀")
                .list()
                .ofMaxSize(12);
    }

    private static Draft translated(LanguageModel model, Told told) {
        DraftOrigin draftOrigin =
                new DraftOrigin(AnsweredBy.GENERATIVE, PROMPTS.hash(), Set.of(), null, List.of(), false);
        Draft draft = new Draft(null, 0.8, STATEMENTS, CITATIONS, List::of).withOrigin(draftOrigin);
        return DraftTranslator.translateDraft(
                draft, MESSAGE, new DraftTranslator.TranslationContext(model, PROMPTS, LANGUAGES, null), told);
    }

    private static boolean isKept(String statement, String translation) {
        return new TranslationCheck(new TranslationCheck.Target(MESSAGE, LANGUAGES), List.of(), "")
                .fault(statement, CITATIONS.stream().map(Citation::quote).toList(), translation)
                .isEmpty();
    }

    private static String[] letters(List<String> pieces) {
        return String.join("", pieces)
                .codePoints()
                .mapToObj(Character::toString)
                .toArray(String[]::new);
    }

    private static final class Told implements DraftListener {

        private List<Statement> latest = new ArrayList<>();

        @Override
        public void draftGrew(Draft soFar) {
            assertThat(soFar.statements().subList(0, latest.size())).isEqualTo(latest);
            latest = soFar.statements();
        }

        @Override
        public Cancellation cancellation() {
            return new Cancellation();
        }
    }
}

package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.index.Compound;
import dev.footnote.index.Hit;
import dev.footnote.index.PassageFilter;
import dev.footnote.index.PassageIndex;
import dev.footnote.text.LexicalTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingCorrectorTest {

    private static final Pattern COMPOUND = Pattern.compile("forklift|data base");

    private static final PassageIndex INDEX = new FewWords(
            Set.of("harbour", "agreement", "marston", "lupex"),
            Map.of(
                    "harbuor", "harbour",
                    "agreemnts", "agreement",
                    "marstn", "marston",
                    "lupx", "lupex",
                    "harbours", "wrong",
                    "garden", "wrong",
                    "hafen", "harbour",
                    "1852x", "wrong",
                    "forklift", "wrong",
                    "data", "wrong"));

    private final SpellingCorrector spellingCorrector =
            new SpellingCorrector(Set.of("who", "the", "garden", "signed", "of", "was")::contains);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who signed the agreemnts of Marstn?    | Who signed the agreement of Marston?
            Harbuor                                | Harbour
            HARBUOR                                | HARBOUR
            the harbuor, the harbuor               | the harbour, the harbour
            LUPX                                   | LUPEX
            """)
    void correctsUnknownWords(String typed, String meant) {
        assertThat(spellingCorrector.correct(typed, INDEX)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who was Marston?",
                "the harbours",
                "the garden",
                "Who was Quillfeather?",
                "1852x 1852",
                "Welcher hafen wurde gebaut?",
                ""
            })
    void leavesNamesNumbersKnownWordsAndOtherLanguagesUnchanged(String question) {
        assertThat(spellingCorrector.correct(question, INDEX)).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who signed the forklift?            | Who signed the fork lift?
            Who signed the agreemnts, forklift? | Who signed the agreement, fork lift?
            forklift harbuor forklift           | fork lift harbour fork lift
            the lupex of data base              | the lupex of data base
            """)
    void writesCompoundsAsInTheDocuments(String typed, String written) {
        assertThat(spellingCorrector.correct(typed, INDEX)).isEqualTo(written);
    }

    @Property(tries = 200)
    void acceptsAnyText(@ForAll String text) {
        assertThat(spellingCorrector.correct(text, INDEX)).isNotNull();
    }

    private record FewWords(Set<String> words, Map<String, String> meant) implements PassageIndex {

        @Override
        public List<Hit> lexical(String query, int limit, PassageFilter filter) {
            return List.of();
        }

        @Override
        public List<Hit> nearest(float[] query, int limit, PassageFilter filter) {
            return List.of();
        }

        @Override
        public int passagesWith(String term) {
            return words.stream().anyMatch(word -> LexicalTerms.analyze(word).contains(term)) ? 1 : 0;
        }

        @Override
        public int passagesWithAll(Set<String> terms) {
            return terms.stream().allMatch(term -> passagesWith(term) > 0) ? 1 : 0;
        }

        @Override
        public List<Compound> compounds(String text) {
            return COMPOUND.matcher(text)
                    .results()
                    .map(found -> new Compound(
                            found.start(),
                            found.end(),
                            LexicalTerms.analyze(found.group()),
                            found.group().equals("data base"),
                            List.of("fork", "lift"),
                            "fork lift"))
                    .toList();
        }

        @Override
        public Optional<String> wordLike(String word) {
            return Optional.ofNullable(meant.get(word));
        }

        @Override
        public int size() {
            return 1;
        }
    }
}

package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    @ParameterizedTest
    @CsvSource({
        "defence, defense",
        "defences, defense",
        "organisation, organization",
        "organisations, organized",
        "organising, organizes",
        "recognised, recognize",
        "analysed, analyze",
        "analysing, analyze",
        "colour, colors",
        "favourite, favorite",
        "behavioural, behavioral",
        "neighbourhood, neighborhood",
        "centre, centers",
        "metre, meters",
        "metres, meter",
        "theatre, theater",
        "catalogues, catalog",
        "programme, programs",
        "travelled, traveling",
        "licence, license",
        "practised, practice",
        "raise, raised",
        "noise, noises",
        "rise, rising",
        "tour, toured",
        "sell, selling",
        "spell, spelled",
        "fence, fences",
        "hour, hours",
        "precise, precisely",
        "evidence, evident",
        "differences, different",
        "agreement, agreements",
        "Minister's, minister",
        "Ministers', minister",
        "Minister\u2019s, minister",
        "caf\u00e9, cafe",
        "cafe\u0301, cafe",
        "U.S., US",
        "U.S.A, USA",
        "MALABAR, Malabar",
        "'1,000,000', 1000000",
    })
    void findsEitherByTheOther(String one, String other) {
        assertThat(Terms.of(one)).isNotEmpty().isEqualTo(Terms.of(other));
    }

    @ParameterizedTest
    @CsvSource({"2024, 2023", "US, us all", "No. 5, No. 6", "3.5, 35", "form, four", "policy, police"})
    void keepsApartWhatDiffers(String one, String other) {
        assertThat(Terms.of(one)).isNotEqualTo(Terms.of(other));
    }

    @Test
    void takesTheTwoSidesOfAHyphenForTwoWords() {
        assertThat(Terms.of("co-production")).containsExactly("co", "product");
        assertThat(Terms.of("coproduction")).containsExactly("coproduct");
        assertThat(Terms.of("US-India")).containsExactly("us", "india");
    }

    @Test
    void leavesOutOfAQuestionWhatOnlyAsks() {
        assertThat(Terms.ofQuestion("Please tell me which agreements were signed, and what the partners say?"))
                .extracting(Terms.Located::term)
                .containsExactly("agreement", "sign", "partner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "the of and", "\ud800"})
    void findsNoTermsWhereThereAreNone(String text) {
        assertThat(Terms.of(text)).isEmpty();
    }

    @Property(tries = 300)
    void locatesEachTermInItsText(@ForAll String text) {
        int before = 0;
        for (Terms.Located term : Terms.located(text)) {
            assertThat(term.start()).isGreaterThanOrEqualTo(before);
            assertThat(term.end()).isBetween(term.start() + 1, text.length());
            before = term.start();
        }
    }
}

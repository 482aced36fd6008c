package dev.footnote.evaluation.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredStringsTest {

    @Test
    void requiresOneStringOfEachGroup() {
        RequiredStrings required =
                new RequiredStrings(List.of(List.of("12 euros", "EUR 12"), List.of("monthly")), List.of());

        assertThat(required.check("It costs EUR 12 monthly.").isRight()).isTrue();
        assertThat(required.check("It costs EUR 12.").missing()).containsExactly(List.of("monthly"));
        assertThat(required.check("").missing()).hasSize(2);
    }

    @Test
    void namesTheForbiddenStringsOfAText() {
        RequiredStrings required = new RequiredStrings(List.of(List.of("12")), List.of("10", "11"));

        RequiredStrings.Findings findings = required.check("12, and 11 before");

        assertThat(findings.missing()).isEmpty();
        assertThat(findings.forbidden()).containsExactly("11");
        assertThat(findings.isRight()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "until NINE, Until nine",
        "9-17, '9\u201317'",
        "-5 degrees, '\u22125 degrees'",
        "opt-in, 'opt\u2011in'",
        "12 euros, '12\u00A0euros'",
        "two words, 'two \t\n words'",
        "not allowed, '**not** allowed'",
        "'* **bold**', 'a bold word'"
    })
    void ignoresCaseDashesSpaceAndAsterisks(String string, String text) {
        RequiredStrings required = new RequiredStrings(List.of(List.of(string)), List.of(string));

        assertThat(required.check(text).missing()).isEmpty();
        assertThat(required.check(text).forbidden()).containsExactly(string);
    }

    @Test
    void isPartlyMetByOneGroupUnlessAStringIsForbidden() {
        RequiredStrings required = new RequiredStrings(List.of(List.of("red"), List.of("blue")), List.of("green"));

        assertThat(required.isPartlyMetBy("It is blue.")).isTrue();
        assertThat(required.isPartlyMetBy("It is blue or green.")).isFalse();
        assertThat(required.isPartlyMetBy("It is black.")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "**", "\u00A0* *"})
    void refusesAStringThatEveryTextContains(String string) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequiredStrings(List.of(List.of("a", string)), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new RequiredStrings(List.of(), List.of(string)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RequiredStrings(List.of(List.of()), List.of()));
    }
}

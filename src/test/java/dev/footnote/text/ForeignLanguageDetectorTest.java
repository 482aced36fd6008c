package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignLanguageDetectorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Welche Vertr\u00e4ge wurden im Mai geschlossen?",
                "Was ist SOSA?",
                "Quels trait\u00e9s ont \u00e9t\u00e9 sign\u00e9s ?",
                "\u00bfQui\u00e9n firm\u00f3 el tratado?",
                "Quem assinou o tratado?",
                "Quale trattato \u00e8 stato firmato?",
                "Welk verdrag werd getekend?",
                "Kto podpisa\u0142 traktat?",
                "Vilket avtal och n\u00e4r?",
                "\u041a\u0442\u043e \u043f\u043e\u0434\u043f\u0438\u0441\u0430\u043b?",
                "\u8c01\u7b7e\u4e86\u7ea6\uff1f",
                "\u0645\u0646 \u0648\u0642\u0639"
            })
    void detectsAnotherLanguage(String text) {
        assertThat(ForeignLanguageDetector.isForeign(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which treaties were signed in May?",
                "SOSA",
                "agreements August 2024",
                "El Paso population",
                "Rio de Janeiro",
                "Who wrote Les Mis\u00e9rables?",
                "What does wurden mean?",
                "Who wrote \u0412\u043e\u0439\u043d\u0430?",
                "",
                "2024"
            })
    void classifiesEnglishAndNamesAsEnglish(String text) {
        assertThat(ForeignLanguageDetector.isForeign(text)).isFalse();
    }

    @Property(tries = 200)
    void acceptsAnyText(@ForAll String text) {
        assertThat(ForeignLanguageDetector.isForeign(text + " of the")).isIn(true, false);
    }
}

package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    private static final LanguageDetector LANGUAGES = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The ferry sails at nine in the morning. It does not sail on Sundays, when the harbour is closed.
            de | Die Fähre legt morgens um neun Uhr ab. Sonntags fährt sie nicht, weil der Hafen geschlossen ist.
            fr | Le bac part à neuf heures du matin. Il ne part pas le dimanche, car le port est fermé.
            tr | Feribot sabah dokuzda kalkar. Liman kapalı olduğu için pazar günleri kalkmaz.
            zh | 渡轮早上九点开航。星期天港口关闭，渡轮不开。
            """)
    void detectsTheLanguageOfAFewSentences(String language, String text) {
        assertThat(LANGUAGES.detect(text)).isEqualTo(Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wann legt die Fähre ab?",
                "Quand part le bac ?",
                "¿Cuándo sale el transbordador?",
                "Kdy odplouvá trajekt?",
                "Mikor indul a komp?",
                "Milloin lautta lähtee?",
                "Feribot ne zaman kalkıyor?",
                "Hvornår sejler færgen?",
                "Phà khởi hành khi nào?",
                "Когда отходит паром?",
                "渡轮什么时候开？"
            })
    void detectsThatAShortQuestionIsNotInEnglish(String question) {
        assertThat(LANGUAGES.mayBeIn(Locale.ENGLISH, question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When does the ferry sail?",
                "ferry times on Sundays",
                "SOSA",
                "Lloyd Austin",
                "2024",
                "",
                "Who wrote Война?",
                "What does wurden mean?"
            })
    void classifiesEnglishAndNamesAsEnglish(String question) {
        assertThat(LANGUAGES.mayBeIn(Locale.ENGLISH, question)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Wann legt die Fähre ab?        | true
            de | When does the ferry sail?      | false
            fr | Quand part le bac le dimanche ? | true
            fr | Wann legt die Fähre ab?        | false
            """)
    void decidesWhetherAQuestionMayBeInALanguage(String language, String question, boolean may) {
        assertThat(LANGUAGES.mayBeIn(Locale.forLanguageTag(language), question)).isEqualTo(may);
    }

    @Property(tries = 100)
    void acceptsAnyText(@ForAll String text) {
        assertThat(LANGUAGES.likelyLanguages(text)).isNotEmpty();
    }
}

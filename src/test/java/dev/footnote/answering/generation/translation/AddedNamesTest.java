package dev.footnote.answering.generation.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.languages.LocalizedNames;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddedNamesTest {

    /** In another statement, or in a quote. */
    private static final List<String> ELSEWHERE = List.of("Blinken", "Das", "Agreement");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Ministers met Austin.       | Minister trafen Austin in China.                   | China
            de | Ministers met Austin.       | Minister trafen Austin im Mai.                     | Mai
            de | Ministers met Austin.       | Minister trafen Austin am Montag.                  | Montag
            de | Ministers met Austin.       | Minister der NATO trafen Austin.                   | NATO
            de | Ministers met Austin.       | Minister trafen Austin und Angela Merkel.          | Merkel
            de | Ministers met Austin.       | Blinken und Minister trafen Austin.                | Blinken
            fr | Ministers met Austin.       | Des ministres ont rencontré Austin et Macron.      | Macron
            fr | Ministers met Austin.       | Les ministres d'Espagne ont rencontré Austin.      | Espagne
            es | Ministers met Austin.       | Los ministros se reunieron con Austin en Toledo.   | Toledo
            es | Ministers met Austin.       | Los ministros se reunieron con Austin en mayo.     | mayo
            it | Ministers met Austin.       | I ministri hanno incontrato Austin a Roma.         | Roma
            it | Ministers met Austin.       | Giorgia Meloni ha incontrato i ministri e Austin.  | Meloni
            """)
    void findsAnAddedName(String language, String statement, String translation, String name) {
        assertThat(added(language, statement, translation)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | In May, ministers met Austin in India.        | Im Mai trafen Minister Austin in Indien.
            de | The Indian minister signed an agreement.      | Indiens Minister unterzeichnete ein Agreement.
            de | It carried 5 tonnes of freight for the harbour. | Das Schiff hatte 5 Tonnen Fracht für den Hafen an Bord.
            de | Two million people lived there.               | Dort lebten zwei Millionen Menschen.
            de | Singh and Austin met on 2024-08-22.           | Singh und Austin trafen sich am 22. August 2024.
            de | Minister Singh left the United States.        | Minister Singh verließ die Vereinigten Staaten.
            de | The island is closed.                         | Die Insel ist im Winter der Fischer geschlossen.
            fr | The American and German ministers met.        | Les ministres des Américains et des Allemands se sont vus.
            fr | The prime minister left the US.               | Le Premier ministre a quitté les États-Unis.
            fr | The minister said it is good.                 | Le ministre a dit : « C'est bien ».
            es | The government of India signed.               | El Gobierno de la India firmó.
            it | The minister of the United Kingdom left.      | Il ministro del Regno Unito è partito.
            """)
    void acceptsWordsOfTheLanguage(String language, String statement, String translation) {
        assertThat(added(language, statement, translation)).isEmpty();
    }

    private static String added(String language, String statement, String translation) {
        Locale locale = Locale.forLanguageTag(language);
        return new AddedNames(new LocalizedNames(List.of(locale)), ELSEWHERE, locale)
                .firstAddedName(translation, statement);
    }
}

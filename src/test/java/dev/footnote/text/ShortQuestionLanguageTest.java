package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of questions with a few words, where the detector alone is unsure. */
class ShortQuestionLanguageTest {

    private static final LanguageDetector LANGUAGES = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            de | Was kostet ein Kaffee?
            de | Wann legt die Fähre ab?
            de | Wie viel kostet das?
            de | Wer will das wissen?
            de | Was heißt das?
            de | Wo liegt Lissabon?
            de | Wie alt ist er?
            de | Warum so teuer?
            de | Gibt es einen Rabatt?
            de | Was macht Singh?
            de | Wer hat das Abkommen unterschrieben?
            de | Kann man hier parken?
            de | Welche Tage sind frei?
            de | Sind Hunde erlaubt?
            de | Was passiert im Mai?
            de | Wie hoch war der Turm?
            de | Ist das Museum am Montag offen?
            de | Wohin fährt der Bus?
            de | Was will Lloyd Austin?
            de | Darf ich hier rauchen?
            fr | Combien coûte un café ?
            fr | Quand part le bac ?
            fr | Qui a signé le traité ?
            fr | Où est la gare ?
            fr | Quel âge a-t-il ?
            fr | Pourquoi si cher ?
            fr | C'est quoi ?
            fr | Qu'est-ce que SOSA ?
            fr | Est-ce ouvert le lundi ?
            fr | Y a-t-il une remise ?
            fr | Comment ça marche ?
            fr | Quelle heure est-il ?
            fr | Que fait Lloyd Austin ?
            fr | Peut-on payer par carte ?
            fr | Qui était Napoléon ?
            fr | Les chiens sont-ils admis ?
            fr | À quelle heure ouvre le musée ?
            fr | Combien de jours ?
            es | ¿Cuánto cuesta un café?
            es | Cuanto cuesta un cafe?
            es | ¿Cuándo sale el barco?
            es | ¿Quién firmó el tratado?
            es | ¿Dónde está la estación?
            es | ¿Qué es SOSA?
            es | ¿Por qué tan caro?
            es | ¿Hay descuento?
            es | ¿Cómo funciona?
            es | ¿Está abierto el lunes?
            es | ¿Cuántos años tiene?
            es | ¿Cuál es el precio?
            es | Quien es Lloyd Austin?
            es | ¿Qué pasó en mayo?
            es | ¿Se puede pagar con tarjeta?
            es | ¿Has visto el barco?
            es | ¿A qué hora abre el museo?
            es | Que significa eso?
            it | Quanto costa un caffè?
            it | Quando parte il traghetto?
            it | Chi ha firmato il trattato?
            it | Dov'è la stazione?
            it | Che cos'è SOSA?
            it | Perché così caro?
            it | C'è uno sconto?
            it | Come funziona?
            it | È aperto il lunedì?
            it | Quanti anni ha?
            it | Qual è il prezzo?
            it | Chi è Lloyd Austin?
            it | Cosa è successo a maggio?
            it | Si può pagare con la carta?
            it | Dove sono le chiavi?
            it | A che ora apre il museo?
            it | Che ore sono?
            it | Cosa vuol dire?
            nl | Wat kost een koffie?
            nl | Wanneer vertrekt de boot?
            nl | Wie heeft het verdrag getekend?
            nl | Waar is het station?
            nl | Wat is SOSA?
            nl | Waarom zo duur?
            nl | Is er korting?
            nl | Hoe werkt dat?
            nl | Is het op maandag open?
            nl | Hoe oud is hij?
            nl | Wat is de prijs?
            nl | Wie is Lloyd Austin?
            nl | Wat gebeurde er in mei?
            nl | Kan ik met de kaart betalen?
            nl | Hoeveel dagen?
            nl | Hoe laat gaat het museum open?
            nl | Mogen honden mee?
            nl | Wat is de hoofdstad van Nederland?
            pt | Quanto custa um café?
            pt | Quem assinou o tratado?
            pt | Onde fica a estação?
            pt | O que é SOSA?
            pt | Qual é o preço?
            pt | Quando sai o barco?
            pt | Por que é tão caro?
            """)
    void detectsTheLanguageOfAShortQuestion(String language, String question) {
        assertThat(LANGUAGES.likelyLanguages(question).get(0)).isEqualTo(Locale.forLanguageTag(language));
        assertThat(LANGUAGES.mayBeIn(Locale.ENGLISH, question)).isFalse();
        assertThat(ForeignLanguageDetector.isForeign(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is a Kaffeeklatsch?",
                "Was Berlin a member?",
                "Who was Die Welt's editor?",
                "Was die Glocke real?",
                "Was Das Boot a success?",
                "Is Die Zeit a weekly?",
                "What does wie geht es dir mean?",
                "Who wrote Der Zauberberg?",
                "Was Van Gogh poor?",
                "Is Van der Waals a unit?",
                "Where is Den Haag?",
                "Was El Greco Spanish?",
                "Is La Paz a capital?",
                "Did El Niño end?",
                "Who sang Que Sera Sera?",
                "What is a coup de grâce?",
                "Was De Gaulle a general?",
                "Who was Charles de Gaulle?",
                "Is Le Monde a daily?",
                "Was Le Corbusier Swiss?",
                "Who founded Médecins Sans Frontières?",
                "Who wrote Les Misérables?",
                "What is La Dolce Vita about?",
                "Was Il Duce arrested?",
                "Is Il Postino a comedy?",
                "Who painted La Gioconda?",
                "Where is Rio de Janeiro?",
                "What does quo vadis mean?",
                "Was Den Uyl prime minister?",
                "Who was Willem van Oranje?",
                "Is Het Parool Dutch?",
                "Was Wolfgang Amadeus Mozart rich?",
                "Was rent paid?",
                "Was wheat grown in Egypt?",
                "How old was Das Kapital when Marx died?",
                "When was Der Spiegel founded?",
                "Is Como a lake?",
                "Can Dante be trusted?",
                "Come home when?",
                "Do Porsche and Audi compete?",
                "Has Santos won?",
                "Will Per Mertesacker play?",
                "Are Sie pronouns formal?",
                "Die Welt circulation",
                "El Paso population",
                "Rio de Janeiro",
                "Lloyd Austin in Vientiane",
                "Die Hard release date",
                "Qui tam lawsuits",
                "Pro quo",
                "Come Together release year",
                "Will Smith movies",
                "Art and science museum hours",
                "Che Guevara death",
                "Che Guevara biography",
                "Dove soap price",
                "Dove prices",
                "Wat Arun opening hours",
                "Wat Pho Bangkok",
                "Hoe handle length",
                "Son of God",
                "Chi Minh City population",
                "Chi square test",
                "tai chi benefits",
                "Como Italy weather",
                "Sans Souci palace",
                "Quanta magazine",
                "Per Anhalter durch die Galaxis author",
                "Des Moines population",
                "Il Volo members",
                "Ist Istanbul time",
                "War and Peace author",
                "War crimes Rwanda",
                "Hat sizes",
                "Man United score",
                "Wo Fat actor",
                "Van Halen members",
                "Nova Scotia ferries",
                "Los Angeles area",
                "Una Stubbs age",
                "Tour de France winner",
                "Sur la Table stores",
                "Rental property",
                "Oops, I meant personal data, pls.",
                "a man and a woman (un homme et une femme)"
            })
    void detectsNoOtherLanguageInAnEnglishQuestion(String question) {
        assertThat(LANGUAGES.mayBeIn(Locale.ENGLISH, question)).isTrue();
        assertThat(ForeignLanguageDetector.isForeign(question)).isFalse();
    }
}

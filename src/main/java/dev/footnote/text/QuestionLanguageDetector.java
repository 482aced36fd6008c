package dev.footnote.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Detects the language of a short question by its function words, for European languages, where a detector that counts
 * letters is unsure. A language needs more matching words than English, and at least one that English does not have.
 * Capitalised words count as names (<em>Was Das Boot a success?</em>), except the first word.
 */
final class QuestionLanguageDetector {

    /** Matching words that suffice for a text that is not punctuated as a question. */
    private static final int SURE = 2;

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\u00bf]+|(?<=\u00bf)");
    private static final Pattern ASKED = Pattern.compile("[?\u00bf]\\s*$|^\\s*\u00bf");
    private static final Pattern ENGLISH_OPENING =
            Pattern.compile("\\s*(?:(?i:who|whom|whose|what|whats|when|where|why|how|which|did|does|tell|show)\\b"
                    + "|[Ww]as (?:\\p{Lu}|(?:die|der|das)\\b))");

    /** No English sentence begins like this. */
    private static final Pattern GERMAN_OPENING = Pattern.compile("\\s*[Ww]as (?:hat|will)\\b");

    /** Text that is only mentioned, such as a title next to its translation. */
    private static final Pattern QUOTED = Pattern.compile(
            "\\([^)]{0,200}\\)|\"[^\"]{0,200}\"|\u201c[^\u201d]{0,200}\u201d|\u201e[^\u201c]{0,200}\u201c|\u00ab[^\u00bb]{0,200}\u00bb");

    /**
     * The function words of a language.
     *
     * @param own words that are neither English nor part of the name of a place or a person
     * @param shared words that may be either; they count only together with an own word
     */
    private record Language(Locale locale, Set<String> own, Set<String> shared) {

        static Language of(String tag, String own, String shared) {
            return new Language(
                    Locale.forLanguageTag(tag),
                    QuestionLanguageDetector.set(own),
                    QuestionLanguageDetector.set(shared));
        }

        long count(List<String> words) {
            return hasOwn(words) ? all(words) : 0;
        }

        boolean hasOwn(List<String> words) {
            return words.stream().anyMatch(own::contains);
        }

        long all(List<String> words) {
            return words.stream()
                    .filter(word -> own.contains(word) || shared.contains(word))
                    .count();
        }
    }

    private static final Language ENGLISH = Language.of("en", """
            about and are be been by can could did do does for from had has have he her his how is it its not of she should
            show tell that the their these they this those to we were what whats when where which who whom whose why will
            with would you your""", """
            a an any as at i if in many me much my no on or our over so some than there us was""");

    /** Written without accents, except words of one letter. */
    private static final List<Language> LANGUAGES = List.of(
            Language.of("de", """
                    aus bedeutet bei das der dies diese diesem diesen dieser dort ein eine einem einen einer eines er es fur
                    gab geht gibt haben hatte heisst hier ich ihr im ist kann kannst kein keine konnen kostet kosten liegt
                    macht machen mit muss mussen nach nicht oder sich sind sie soll sollen steht und uns uber vom von
                    wann warum welche welchem welchen welcher welches wen wem wer werden weshalb wie wieso wieviel wir wird
                    wo wofur woher wohin womit wozu wurde wurden zum zur darf durfen passiert passierte geschah""", """
                    ab also am an auf dem den die du hat in man so um war was will zu"""),
            Language.of("fr", """
                    avec aux ca cette ces ceux chez combien dans elle est et etait etaient ete etes ont ou peut pourquoi
                    puis qu quand que quel quelle quelles quels qui quoi sont une vous nous je fait heure lors""", """
                    \u00e0 a au c ce comment d de des du en il ils j l la le les lui mon n ne on par pas plus pour s sa se ses si sur
                    t te un y"""),
            Language.of("es", """
                    \u00bf como cual cuales cuando cuanta cuantas cuanto cuantos cuesta donde adonde es esa ese eso esta estan esto
                    fue fueron hace hay hizo paso porque puede pueden puedo que quien quienes significa su sus tiene tienen
                    una uno unos""", """
                    a al con de del el en era ha has he la las le lo los me mi no o para por se si son tu un y"""),
            Language.of("it", """
                    \u00e8 alla allo che chi cos cosa dal dalla degli dei della delle dello dov dove funziona gli hanno nei nel
                    nella nello perche possiamo possono posso puo qual quale quali quando quanta quante quanti quanto quest
                    questa queste questi questo significa sono una uno vuol vuole""", """
                    a al anni c come con costa da di e era fa ha ho i il in l la le lo non ora per si su un"""),
            Language.of("nl", """
                    aan betekent bij dat deze dit doet een er gaat geen gebeurde gebeurt hebben heeft het hij hoe hoeveel ik
                    kost kosten kunnen ligt moet moeten mogen naar niet ons ook staat uit voor waar waarheen waarom
                    waarvoor wanneer waren wat welk welke werd werden werkt wie wordt worden zij zijn""", """
                    dan de die en had in is je kan mag met nog of om op over te tot u van was we zo"""),
            Language.of("pt", """
                    \u00e9 aos como foi foram fica isso isto nao nas onde pela pelo porque qual quais quando quanta quantas quanto
                    quantos que quem sao seu sua tem uma voce""", """
                    \u00e0 a ao as custa da das de do dos e em esta na no nos o os para por se sai um"""),
            Language.of("pl", """
                    byl byla bylo byly czy dlaczego gdzie ile jak jaka jaki jakie jest kiedy kto ktora ktore ktory nie""", """
                    a co do i na o po to w z"""),
            Language.of("sv", """
                    att av det ett hur ligger nar och som vad varfor vem vilka vilken""", """
                    da de den en i man om var"""),
            Language.of("da", """
                    det er hvad hvem hvilke hvilken hvor hvordan hvorfor hvornar ikke og som""", """
                    af de den en et i"""),
            Language.of("nb", """
                    det er hva hvem hvilke hvilken hvor hvordan hvorfor ikke og som nar""", """
                    av de den en et i"""));

    private QuestionLanguageDetector() {}

    /** The language of a question according to its words; empty for English and when the words do not tell. */
    static Optional<Locale> detect(String question) {
        if (ENGLISH_OPENING.matcher(question).lookingAt()) {
            return Optional.empty();
        }
        if (GERMAN_OPENING.matcher(question).lookingAt()) {
            return Optional.of(Locale.GERMAN);
        }
        List<String> words = words(question);
        long english = ENGLISH.all(words);
        long least = Math.max(english + 1, isPunctuatedAsQuestion(question) ? 1 : SURE);
        return LANGUAGES.stream()
                .filter(language -> language.count(words) >= least)
                .max(Comparator.comparingLong(language -> language.count(words)))
                .map(Language::locale);
    }

    /** Whether a text has words that hardly any language but English has, or opens as only English questions do. */
    static boolean hasEnglish(String text) {
        return ENGLISH.hasOwn(words(text)) || ENGLISH_OPENING.matcher(text).lookingAt();
    }

    /** Whether a text is punctuated as a question; questions are also typed without punctuation. */
    static boolean isPunctuatedAsQuestion(String text) {
        return ASKED.matcher(text).find();
    }

    private static List<String> words(String question) {
        boolean capitals = question.equals(question.toUpperCase(Locale.ROOT));
        List<String> words = GAP.splitAsStream(QUOTED.matcher(question).replaceAll(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        Stream<String> first = words.stream().limit(1);
        Stream<String> others =
                words.stream().skip(1).filter(word -> capitals || !Character.isUpperCase(word.charAt(0)));
        return Stream.concat(first, others)
                .map(QuestionLanguageDetector::folded)
                .toList();
    }

    /** A word of one letter keeps its accent: <em>e</em> and <em>\u00e8</em> are two words in Italian. */
    private static String folded(String word) {
        return word.length() == 1 ? word.toLowerCase(Locale.ROOT) : TextFolding.fold(word);
    }

    private static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}

package dev.footnote.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Detects languages. OpenNLP's detector knows 183, but is unsure about the few words of a question. There {@link
 * QuestionLanguageDetector} takes precedence, and the detector only decides whether a language is among its best
 * guesses. The constructor loads a model, which takes a second. Thread-safe.
 */
public final class LanguageDetector {

    private static final String MODEL = "/langdetect-183.bin";

    /**
     * With three guesses, none of 58 short questions in 53 languages other than English is taken for English; the right
     * language is among the three for 55 of them and the first for 51.
     */
    private static final int GUESSES = 3;

    /**
     * How many times as probable as English the first guess has to be. Of 1,991 English questions, none exceeds 1.22
     * for another language; of 16 phrases without a verb in other languages, 7 exceed this value.
     */
    private static final double SURE = 1.4;

    /** In UTF-16 code units; a longer text does not make the result more certain. */
    private static final int LONGEST = 1000;

    private static final Pattern PLAIN_WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}{2,}");
    private static final Pattern OTHER_SCRIPT = Pattern.compile("(?!\\p{IsLatin})\\p{L}");

    private static final Map<String, Locale> LOCALES = locales();

    private final LanguageDetectorModel model;

    public LanguageDetector() {
        try (InputStream file = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
            if (file == null) {
                throw new IllegalStateException("the language model " + MODEL + " is not on the class path");
            }
            this.model = new LanguageDetectorModel(file);
        } catch (IOException damaged) {
            throw new UncheckedIOException("cannot read the language model " + MODEL, damaged);
        }
    }

    /** The most likely language of a text of several sentences. */
    public Locale detect(String text) {
        return likelyLanguages(text).get(0);
    }

    /** The most likely languages of a text, best first; never empty. */
    public List<Locale> likelyLanguages(String text) {
        return Stream.concat(QuestionLanguageDetector.detect(text).stream(), guesses(text))
                .distinct()
                .limit(GUESSES)
                .toList();
    }

    /** The most likely of the given languages; the first one when the detector guesses none of them. */
    public Locale detectAmong(List<Locale> languages, String text) {
        return guesses(text).filter(languages::contains).findFirst().orElse(languages.get(0));
    }

    private Stream<Locale> guesses(String text) {
        return Arrays.stream(predicted(text)).map(LanguageDetector::locale);
    }

    private Language[] predicted(String text) {
        return new LanguageDetectorME(model).predictLanguages(text.substring(0, Math.min(LONGEST, text.length())));
    }

    private static Locale locale(Language guess) {
        return LOCALES.getOrDefault(guess.getLang(), Locale.forLanguageTag(guess.getLang()));
    }

    /**
     * The detector is unreliable for ASCII phrases that are not questions (<em>Rental property</em>); they count as
     * English unless it is sure of another language.
     */
    private boolean mayBeEnglishByItsLetters(String text) {
        Language[] predicted = predicted(text);
        boolean likely = Arrays.stream(predicted)
                .limit(GUESSES)
                .map(LanguageDetector::locale)
                .anyMatch(Locale.ENGLISH::equals);
        boolean plain = !QuestionLanguageDetector.isPunctuatedAsQuestion(text)
                && text.chars().allMatch(c -> c < 128);
        double english = Arrays.stream(predicted)
                .filter(guess -> locale(guess).equals(Locale.ENGLISH))
                .mapToDouble(Language::getConfidence)
                .sum();
        return likely || (plain && predicted[0].getConfidence() < SURE * english);
    }

    /** Whether a question may be in this language; names, numbers and acronyms alone fit every language. */
    public boolean mayBeIn(Locale language, String question) {
        boolean namesOnly = !PLAIN_WORD.matcher(question).find()
                && !OTHER_SCRIPT.matcher(question).find();
        if (namesOnly && QuestionLanguageDetector.detect(question).isEmpty()) {
            return true;
        }
        if (language.equals(Locale.ENGLISH)) {
            return !ForeignLanguageDetector.isForeign(question)
                    && (QuestionLanguageDetector.hasEnglish(question) || mayBeEnglishByItsLetters(question));
        }
        return likelyLanguages(question).contains(language);
    }

    private static Map<String, Locale> locales() {
        Map<String, Locale> locales = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(code);
            try {
                locales.putIfAbsent(locale.getISO3Language(), locale);
            } catch (MissingResourceException unnamed) {
                // The locale has no three-letter code, so the detector never returns it.
            }
        }
        locales.put("cmn", Locale.CHINESE);
        return Map.copyOf(locales);
    }
}

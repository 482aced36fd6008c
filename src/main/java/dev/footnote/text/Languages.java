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
 * Tells languages apart. OpenNLP's detector knows 183, and is unsure of the few words of a question, so of one {@link
 * AskingWords} come first, and it is only asked whether a language is among its best guesses. Making one reads a model, which takes a second. Safe for use by
 * several threads.
 */
public final class Languages {

    private static final String MODEL = "/langdetect-183.bin";

    /**
     * With three, of 58 short questions in 53 languages other than English none is taken for English; the right language is
     * among three for 55 of these, and the first for 51.
     */
    private static final int GUESSES = 3;

    /**
     * So many times as probable as English. Of 1,991 questions in English none is surer than 1.22 of another language; of 16
     * phrases without a verb in other languages 7 are surer than this.
     */
    private static final double SURE = 1.4;

    /** In UTF-16 code units: the language of more is no more certain. */
    private static final int LONGEST = 1000;

    private static final Pattern PLAIN_WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}{2,}");
    private static final Pattern OTHER_SCRIPT = Pattern.compile("(?!\\p{IsLatin})\\p{L}");

    private static final Map<String, Locale> LOCALES = locales();

    private final LanguageDetectorModel model;

    public Languages() {
        try (InputStream file = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
            if (file == null) {
                throw new IllegalStateException("the language model " + MODEL + " is not on the class path");
            }
            this.model = new LanguageDetectorModel(file);
        } catch (IOException damaged) {
            throw new UncheckedIOException("reading the language model " + MODEL, damaged);
        }
    }

    /** The most likely language of a text of some sentences. */
    public Locale of(String text) {
        return likely(text).get(0);
    }

    /** The languages that a text is most likely in, best first; never empty. */
    public List<Locale> likely(String text) {
        return Stream.concat(AskingWords.language(text).stream(), guesses(text))
                .distinct()
                .limit(GUESSES)
                .toList();
    }

    /** Which of some languages a text is most likely in. */
    public Locale among(List<Locale> languages, String text) {
        return guesses(text).filter(languages::contains).findFirst().orElse(languages.get(0));
    }

    private Stream<Locale> guesses(String text) {
        return Arrays.stream(predicted(text)).map(Languages::locale);
    }

    private Language[] predicted(String text) {
        return new LanguageDetectorME(model).predictLanguages(text.substring(0, Math.min(LONGEST, text.length())));
    }

    private static Locale locale(Language guess) {
        return LOCALES.getOrDefault(guess.getLang(), Locale.forLanguageTag(guess.getLang()));
    }

    /** Of plain letters that ask nothing (<em>Rental property</em>) the detector knows too little, unless it is sure. */
    private boolean mayBeEnglishByItsLetters(String text) {
        Language[] predicted = predicted(text);
        boolean likely =
                Arrays.stream(predicted).limit(GUESSES).map(Languages::locale).anyMatch(Locale.ENGLISH::equals);
        boolean plain = !AskingWords.isAsked(text) && text.chars().allMatch(c -> c < 128);
        double english = Arrays.stream(predicted)
                .filter(guess -> locale(guess).equals(Locale.ENGLISH))
                .mapToDouble(Language::getConfidence)
                .sum();
        return likely || (plain && predicted[0].getConfidence() < SURE * english);
    }

    /** Whether a question may be in this language; names, numbers and acronyms alone are in every one. */
    public boolean mayBeIn(Locale language, String question) {
        boolean namesOnly = !PLAIN_WORD.matcher(question).find()
                && !OTHER_SCRIPT.matcher(question).find();
        if (namesOnly && AskingWords.language(question).isEmpty()) {
            return true;
        }
        if (language.equals(Locale.ENGLISH)) {
            return !ForeignLanguage.isForeign(question)
                    && (AskingWords.hasEnglish(question) || mayBeEnglishByItsLetters(question));
        }
        return likely(question).contains(language);
    }

    private static Map<String, Locale> locales() {
        Map<String, Locale> locales = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(code);
            try {
                locales.putIfAbsent(locale.getISO3Language(), locale);
            } catch (MissingResourceException unnamed) {
                // It has no longer code, so the detector does not name it.
            }
        }
        locales.put("cmn", Locale.CHINESE);
        return Map.copyOf(locales);
    }
}

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
 * Tells languages apart. OpenNLP's detector knows 183, and is unsure of the few words of a question, so of one it is only
 * asked whether a language is among its best guesses. Making one reads a model, which takes a second. Safe for use by
 * several threads.
 */
public final class Languages {

    private static final String MODEL = "/langdetect-183.bin";

    /**
     * With three, of 1,991 questions in English 10 are taken for others, and of 58 short ones in 53 other languages none
     * for English; the right language is among three for 55 of these, and the first for 51.
     */
    private static final int GUESSES = 3;

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
        return guesses(text).limit(GUESSES).toList();
    }

    /** Which of some languages a text is most likely in. */
    public Locale among(List<Locale> languages, String text) {
        return guesses(text).filter(languages::contains).findFirst().orElse(languages.get(0));
    }

    private Stream<Locale> guesses(String text) {
        Language[] guesses =
                new LanguageDetectorME(model).predictLanguages(text.substring(0, Math.min(LONGEST, text.length())));
        return Arrays.stream(guesses)
                .map(guess -> LOCALES.getOrDefault(guess.getLang(), Locale.forLanguageTag(guess.getLang())));
    }

    /** Whether a question may be in this language; names, numbers and acronyms alone are in every one. */
    public boolean mayBeIn(Locale language, String question) {
        boolean namesOnly = !PLAIN_WORD.matcher(question).find()
                && !OTHER_SCRIPT.matcher(question).find();
        if (namesOnly) {
            return true;
        }
        if (language.equals(Locale.ENGLISH)) {
            return !ForeignLanguage.isForeign(question)
                    && (ForeignLanguage.hasEnglish(question) || likely(question).contains(language));
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

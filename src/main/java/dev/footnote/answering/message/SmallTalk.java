package dev.footnote.answering.message;

import dev.footnote.answering.message.Message.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fixed polite phrases, in English and the languages with the most speakers. */
final class SmallTalk {

    /** Separated by commas, in ordinary spelling; compared in the plain form of {@link MessageWords}. */
    private static final Map<Kind, String> PHRASES = new EnumMap<>(Map.of(
            Kind.HELLO, """
                    hi, hello, hey, hiya, heya, howdy, yo, greetings, good day, good morning, good afternoon, good evening,
                    hullo, welcome back, nice to meet you, pleased to meet you, how do you do, hallo, guten tag,
                    guten morgen, guten abend, moin, servus, gr\u00fc\u00df gott, gr\u00fcezi, bonjour, bonsoir, salut, coucou, hola,
                    buenos d\u00edas, buenas tardes, buenas noches, ol\u00e1, oi, bom dia, boa tarde, boa noite, ciao, buongiorno,
                    buonasera, hoi, goedemorgen, goedemiddag, goedenavond, goedendag, hej, hei, god morgon, god dag,
                    cze\u015b\u0107, dzie\u0144 dobry, ahoj, dobr\u00fd den, szia, bun\u0103 ziua, merhaba, selam, xin ch\u00e0o, halo,
                    selamat pagi, namaste, namaskar, salaam, assalamu alaikum, shalom, konnichiwa, ni hao, annyeong,
                    \u043f\u0440\u0438\u0432\u0435\u0442, \u0437\u0434\u0440\u0430\u0432\u0441\u0442\u0432\u0443\u0439\u0442\u0435, \u0434\u043e\u0431\u0440\u044b\u0439 \u0434\u0435\u043d\u044c, \u043f\u0440\u0438\u0432\u0456\u0442,
                    \u03b3\u03b5\u03b9\u03b1, \u03ba\u03b1\u03bb\u03b7\u03bc\u03ad\u03c1\u03b1, \u0645\u0631\u062d\u0628\u0627, \u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645, \u0633\u0644\u0627\u0645, \u05e9\u05dc\u05d5\u05dd, \u0928\u092e\u0938\u094d\u0924\u0947,
                    \u4f60\u597d, \u60a8\u597d, \u3053\u3093\u306b\u3061\u306f, \uc548\ub155\ud558\uc138\uc694, \uc548\ub155, \u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35""",
            Kind.THANKS, """
                    thanks, thank you, thank u, thx, tnx, thankyou, ty, cheers, much appreciated, appreciate it, i appreciate it,
                    appreciated, many thanks, danke, danke sch\u00f6n, danke sehr, vielen dank, besten dank, herzlichen dank, merci,
                    merci beaucoup, merci bien, gracias, muchas gracias, mil gracias, obrigado, obrigada, muito obrigado,
                    grazie, grazie mille, dank je, dank je wel, dank u, bedankt, tack, tack s\u00e5 mycket, takk, tusen takk, kiitos,
                    dzi\u0119kuj\u0119, d\u011bkuji, k\u00f6sz\u00f6n\u00f6m, mul\u021bumesc, te\u015fekk\u00fcrler, te\u015fekk\u00fcr ederim, c\u1ea3m \u01a1n, terima kasih,
                    dhanyavaad, shukriya, shukran, arigato, arigatou, xie xie, \u0441\u043f\u0430\u0441\u0438\u0431\u043e, \u0434\u044f\u043a\u0443\u044e,
                    \u03b5\u03c5\u03c7\u03b1\u03c1\u03b9\u03c3\u03c4\u03ce, \u0634\u0643\u0631\u0627, \u062a\u0648\u062f\u0629, \u0927\u0928\u094d\u092f\u0935\u093e\u0926, \u8c22\u8c22, \u8b1d\u8b1d,
                    \u3042\u308a\u304c\u3068\u3046, \u3042\u308a\u304c\u3068\u3046\u3054\u3056\u3044\u307e\u3059, \uac10\uc0ac\ud569\ub2c8\ub2e4, \uace0\ub9c8\uc6cc""",
            Kind.GOODBYE, """
                    bye, bye bye, goodbye, good bye, good night, see you, see ya, see you later, see you soon, see you tomorrow,
                    take care, farewell, have a nice day, have a good day, have a great day, have a good one, talk to you later,
                    tsch\u00fcss, tsch\u00fc\u00df, auf wiedersehen, bis bald, au revoir, \u00e0 bient\u00f4t, bonne journ\u00e9e, adi\u00f3s, hasta luego, tchau,
                    at\u00e9 logo, arrivederci, tot ziens, hej d\u00e5, do widzenia, sayonara, \u043f\u043e\u043a\u0430, \u0434\u043e \u0441\u0432\u0438\u0434\u0430\u043d\u0438\u044f,
                    \u0645\u0639 \u0627\u0644\u0633\u0644\u0627\u0645\u0629, \u518d\u89c1, \u3055\u3088\u3046\u306a\u3089""",
            Kind.HOW_ARE_YOU, """
                    how are you, how are you doing, how are u, how r u, hows it going, how is it going, how are things,
                    hows life, how have you been, whats up, what is up, wassup, sup, are you ok, are you okay, you ok,
                    how was your day, how is your day, hows your day, how is your day going, wie gehts, wie geht es dir,
                    wie geht es ihnen, comment \u00e7a va, \u00e7a va, comment vas tu, comment allez vous, c\u00f3mo est\u00e1s, qu\u00e9 tal,
                    come stai, como vai, tudo bem, hoe gaat het, \u043a\u0430\u043a \u0434\u0435\u043b\u0430, \u4f60\u597d\u5417""",
            Kind.COMPLIMENT, """
                    i love you, love you, you are great, youre great, you are awesome, you rock, good bot, well done, good job,
                    great job, nice job, good work, great work""",
            Kind.APOLOGY, "sorry, my bad, pardon, excuse me, entschuldigung, pardonnez moi, perd\u00f3n, scusa, scusi",
            Kind.ACKNOWLEDGEMENT, """
                    ok, okay, okey, k, kk, great, good, cool, nice, perfect, excellent, awesome, wonderful, amazing, fantastic,
                    brilliant, alright, all right, right, fine, sure, got it, i see, i understand, understood, makes sense,
                    that makes sense, sounds good, good to know, interesting, very interesting, good answer, great answer,
                    nice one, that helps, that helped, very helpful, helpful, that was helpful, that is helpful, thats helpful,
                    thats great, that is great, thats good, yes, yeah, yep, yup, love it, genau, ja, oui, d accord, si, s\u00ed,
                    vale, bien, gut, super, prima""",
            Kind.INTERJECTION, """
                    no, nope, nah, nein, non, never mind, nevermind, thats all, that is all, thats it, no problem, no worries,
                    you are welcome, youre welcome, please, hmm, hm, mm, oh, ah, aha, wow, lol, haha, hahaha, hehe"""));

    /** Words that accompany such a phrase without being one. */
    private static final Set<String> FILLERS = Set.of("""
            there all everyone everybody folks again very much so really a lot for your the help helping answer answers info
            information explanation assistance time quick reply dear friend friends my team guys partner ladies
            gentlemen bot chatbot assistant footnote sir madam
            mate buddy please well today then now advance in that this was is great kindly and too also me us anyway man
            """.strip().split("\\s+"));

    /** Addressees of a greeting, also after a comma. */
    private static final Set<String> ADDRESSED = Set.of("""
            there all everyone everybody folks dear friend friends my team guys partner ladies gentlemen and bot chatbot assistant
            footnote sir madam mate buddy man again
            """.strip().split("\\s+"));

    private static final Map<List<String>, Kind> KINDS = kinds();

    private static final int LONGEST =
            KINDS.keySet().stream().mapToInt(List::size).max().orElse(1);

    private SmallTalk() {}

    private static Map<List<String>, Kind> kinds() {
        Map<List<String>, Kind> kinds = new HashMap<>();
        PHRASES.forEach((kind, phrases) -> Arrays.stream(phrases.split(","))
                .map(phrase -> List.of(MessageWords.plainText(phrase).split(" ")))
                .forEach(phrase -> kinds.put(phrase, kind)));
        return Map.copyOf(kinds);
    }

    /** The kind with the highest precedence when the words consist only of such phrases and fillers; else null. */
    static @Nullable Kind kind(List<String> words) {
        @Nullable Kind kind = null;
        for (int i = 0; i < words.size(); ) {
            int length = phraseLengthAt(words, i);
            if (length > 0) {
                kind = stronger(kind, KINDS.get(words.subList(i, i + length)));
            } else if (!FILLERS.contains(words.get(i))) {
                return null;
            }
            i += Math.max(1, length);
        }
        return kind;
    }

    /** Whether the words after a greeting are only its addressee. */
    static boolean areAddressee(List<String> words) {
        return ADDRESSED.containsAll(words);
    }

    /** Number of words of the phrase at {@code at}; 0 when no phrase begins there. */
    static int phraseLengthAt(List<String> words, int at) {
        for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
            if (KINDS.containsKey(words.subList(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    static @Nullable Kind stronger(@Nullable Kind one, @Nullable Kind other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}

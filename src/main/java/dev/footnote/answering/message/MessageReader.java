package dev.footnote.answering.message;

import dev.footnote.answering.message.Message.Kind;
import dev.footnote.answering.message.MessageWords.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Classifies a message and extracts its question, without greetings before it, thanks after it and instructions around
 * it. Runs in time linear in the length of the message.
 */
public final class MessageReader {

    /** Kinds that a question mark makes a question: <em>Fine</em> is small talk, <em>Fine?</em> may ask for a fine. */
    private static final Set<@Nullable Kind> MAY_ASK =
            EnumSet.of(Kind.ACKNOWLEDGEMENT, Kind.INTERJECTION, Kind.APOLOGY, Kind.COMPLIMENT);

    private final Predicate<String> isKnown;

    /**
     * Creates a reader; {@code isKnown} tests whether a lower-case word occurs in the documents or in general English.
     */
    public MessageReader(Predicate<String> isKnown) {
        this.isKnown = isKnown;
    }

    /** Reads the first message of a conversation. */
    public Message read(String message) {
        return read(message, false);
    }

    /**
     * Reads a message of any length and language.
     *
     * @param goesOn whether it follows other messages and may refer to them
     */
    public Message read(String message, boolean goesOn) {
        String honest = InstructionFilter.removeInstructions(message);
        List<Clause> clauses = Clause.of(honest);
        if (clauses.isEmpty()) {
            return new Message(Clause.of(message).isEmpty() ? Kind.NO_WORDS : Kind.INSTRUCTION, message);
        }
        @Nullable Kind kind = wholeKind(clauses);
        if (kind == null) {
            kind = unaskable(honest, clauses, goesOn);
        }
        if (kind != null) {
            return new Message(honest.equals(message) ? kind : Kind.INSTRUCTION, message);
        }
        return new Message(Kind.QUESTION, question(honest, clauses));
    }

    /** The kind with the highest precedence when no clause is a question; else null. */
    private static @Nullable Kind wholeKind(List<Clause> clauses) {
        @Nullable Kind strongest = null;
        for (Clause clause : clauses) {
            @Nullable Kind kind = kind(clause);
            if (kind == null && (strongest == null || !isAddress(clause))) {
                return null;
            }
            strongest = SmallTalk.stronger(strongest, kind);
        }
        boolean asks =
                MAY_ASK.contains(strongest) && clauses.get(clauses.size() - 1).asks();
        return asks ? null : strongest;
    }

    private static boolean isAddress(Clause clause) {
        return !clause.asks()
                && SmallTalk.areAddressee(
                        clause.words().stream().map(Word::plain).toList());
    }

    private static @Nullable Kind kind(Clause clause) {
        @Nullable Kind about = AssistantQuestions.kind(clause.plain());
        if (about != null) {
            return about;
        }
        @Nullable Kind talk = talk(clause);
        return talk == null ? SecondPersonQuestions.kind(clause.plain()) : talk;
    }

    /** Accepts a phrase followed by a courtesy without punctuation between them. */
    private static @Nullable Kind talk(Clause clause) {
        List<String> words = clause.words().stream().map(Word::plain).toList();
        @Nullable Kind phrase = SmallTalk.kind(words);
        if (phrase != null) {
            return phrase;
        }
        int length = SmallTalk.phraseLengthAt(words, 0);
        @Nullable Kind courtesy = Courtesies.kind(words);
        @Nullable Kind following = length > 0 ? Courtesies.kind(words.subList(length, words.size())) : null;
        if (courtesy == null && following != null) {
            courtesy = SmallTalk.stronger(following, SmallTalk.kind(words.subList(0, length)));
        }
        return clause.asks() && courtesy != Kind.ANNOUNCEMENT ? null : courtesy;
    }

    private @Nullable Kind unaskable(String message, List<Clause> clauses, boolean goesOn) {
        List<Word> words =
                clauses.stream().flatMap(clause -> clause.words().stream()).toList();
        if (words.stream().allMatch(word -> isNoise(message, word))) {
            return Kind.NOISE;
        }
        boolean mayName = words.stream().skip(1).anyMatch(word -> Character.isUpperCase(message.charAt(word.start())));
        if (!mayName
                && QuestionOpenings.nameNoTopic(words.stream().map(Word::plain).toList(), goesOn)) {
            return Kind.NOTHING_NAMED;
        }
        boolean asks = clauses.stream().anyMatch(clause -> clause.asks() || mayAsk(clause));
        if (!asks && Gibberish.isCode(message)) {
            return Kind.CODE;
        }
        return !asks && Gibberish.isLongText(words.size()) ? Kind.LONG_TEXT : null;
    }

    private boolean isNoise(String message, Word word) {
        return Gibberish.isNoise(message.substring(word.start(), word.end()), word.plain())
                && !isKnown.test(word.plain());
    }

    private static boolean mayAsk(Clause clause) {
        return QuestionOpenings.isQuestionWord(clause.words().get(0).plain());
    }

    /** The text from the first to the last clause that is not small talk. */
    private static String question(String message, List<Clause> clauses) {
        int first = 0;
        int last = clauses.size() - 1;
        while (first < last && isTalk(clauses, first) && !goesOn(message, clauses.get(first + 1))) {
            first++;
        }
        while (last > first && kind(clauses.get(last)) != null && endsSentence(message, clauses.get(last - 1))) {
            last--;
        }
        int start = first == 0
                ? startAfterGreeting(clauses.get(0))
                : clauses.get(first).start();
        int end = last == clauses.size() - 1
                ? message.length()
                : clauses.get(last).end();
        return message.substring(start, end).strip();
    }

    private static boolean isTalk(List<Clause> clauses, int at) {
        return kind(clauses.get(at)) != null || (at > 0 && isAddress(clauses.get(at)));
    }

    /** Whether a greeting and the name after it may form one name: the title of a play, the name of a company. */
    private static boolean goesOn(String message, Clause next) {
        boolean capital = Character.isUpperCase(message.charAt(next.start()));
        List<String> words = next.words().stream().map(Word::plain).toList();
        return capital && !QuestionOpenings.mayBeginQuestion(words) && kind(next) == null && words.size() < 3;
    }

    private static boolean endsSentence(String message, Clause clause) {
        return ".!?\uff1f\u3002\n,".indexOf(message.charAt(clause.end() - 1)) >= 0;
    }

    /** Offset after a greeting that no comma separates from the question word; 0 without a greeting. */
    private static int startAfterGreeting(Clause clause) {
        List<String> words = clause.words().stream().map(Word::plain).toList();
        int length = SmallTalk.phraseLengthAt(words, 0);
        boolean greets = length > 0
                && length < words.size()
                && SmallTalk.kind(words.subList(0, length)) == Kind.HELLO
                && QuestionOpenings.isQuestionWord(words.get(length));
        return greets ? clause.words().get(length).start() : 0;
    }
}

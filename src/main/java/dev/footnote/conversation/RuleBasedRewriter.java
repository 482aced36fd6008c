package dev.footnote.conversation;

import dev.footnote.text.LexicalTerms;
import dev.footnote.time.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills in what a message leaves open. Replaces words only where one reading is clear; otherwise appends the topic in
 * brackets.
 */
final class RuleBasedRewriter {

    /** The most that is added to a message, in UTF-16 code units. */
    static final int LONGEST_ADDITION = 300;

    /** In UTF-16 code units; a longer message states what it is about. */
    static final int LONGEST_MESSAGE = 500;

    /** In turns; a time seldom counts from one named earlier. */
    private static final int MOST_TURNS_BACK = 4;

    /** A message with fewer terms and without a name has no topic of its own. */
    private static final int LEAST_TERMS = 3;

    /** Has a verb and does not continue another sentence. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?i)^(?!\\W*(?:and|but|or|then|so)\\b)"
                    + "(?:\\W*whom?\\s+\\p{L}|.*\\b(?:is|are|was|were|do|does|did|can|could|will|would|should|may|might|must|has|have|had)\\b)");

    private static final Pattern PERSON = Pattern.compile("(?i)\\b(?:he|she|him|his|her|hers|himself|herself)\\b");

    private static final Pattern THING = Pattern.compile("(?i)\\b(?:it|its|they|them|their|theirs)\\b");

    private static final Pattern HAPPENING = Pattern.compile(
            "(?i)\\b(?:happen|occur|chang|follow)(?:e|s|es|ed|ing)?\\b|\\b(?:take|takes|took) place\\b|\\bgoing on\\b");

    private static final Pattern POINTING =
            Pattern.compile("(?i)\\b(?:this|that|these|those|there|then|such|ones?|others?|another|else|same"
                    + "|first|second|third|last|former|latter|instead|too|either|both|more)\\b");

    /** Phrases in which <em>it</em> refers to nothing, or to something later in the sentence. */
    private static final Pattern EMPTY_IT = Pattern.compile(
            "(?i)\\b(?:is|was|would|will) it (?:true|possible|necessary|legal|illegal|(?:safe|dangerous|allowed|permitted|forbidden|prohibited) to|usual|customary|a good|worth|better|ok|okay|easy|hard|important|normal)"
                    + "|\\bit (?:take|takes|took|seems?|rains?|turns? out)\\b|\\bit(?:'s|\u2019s| is| was) (?:true|possible|necessary)");

    private static final Pattern WOMAN = Pattern.compile("(?i)\\b(?:she|her|hers|herself)\\b");

    /** A named thing, and in a later clause a word that may refer to it. */
    private static final Pattern NAMED_BEFORE = Pattern.compile(
            "\\b[Tt]he (?:\\p{Ll}[\\p{L}-]* )?\\p{Lu}[\\p{L}-]+\\b.{0,300} (?:when|after|before|because"
                    + "|if|while|and|although|until|since|once|but) (?:(?:what|when|where|why|how|who) )?(?:does |did |is |was |has )?(?:it|its|they|their)\\b");

    private static final Pattern ORDINAL = Pattern.compile(
            "(?i)\\bthe (?:first|second|third|fourth|last)(?: one)?(?=\\s*[?!.,]|\\s+(?:is|was|about|mean)\\b|$)|\\bthe (?:(?:first|second|third|fourth|last) one|former|latter)\\b");

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    private static final Set<String> POSSESSIVE = Set.of("his", "its", "their");

    private static final Pattern WORD = Pattern.compile("\\s+\\p{L}+");

    private final ConversationTopicExtractor conversationTopicExtractor;
    private final LocalDate today;

    RuleBasedRewriter(ConversationTopicExtractor conversationTopicExtractor, LocalDate today) {
        this.conversationTopicExtractor = conversationTopicExtractor;
        this.today = today;
    }

    /**
     * Whether it is a complete question with nothing left open, and the documents do not connect it with the
     * conversation.
     */
    boolean isUnrelated(String message, ConversationHistory conversationHistory) {
        return !hasOpenReference(message)
                && !hasTopic(message)
                && WHOLE.matcher(message).find()
                && !TopicSubstitution.isSubstitution(message)
                && !TimeReferences.occurIn(message, today)
                && conversationTopicExtractor.areUnrelated(message, conversationHistory);
    }

    /** Whether pronouns and the like leave its topic to the conversation. */
    static boolean hasOpenReference(String message) {
        return hasPersonPronoun(message)
                || hasThingPronoun(message)
                || POINTING.matcher(message).find();
    }

    static boolean hasPersonPronoun(String message) {
        return PERSON.matcher(message).find();
    }

    /**
     * False where <em>it</em> refers to nothing, or to a named thing in the same message (<em>the Brelund
     * frigate</em>).
     */
    static boolean hasThingPronoun(String message) {
        return THING.matcher(EMPTY_IT.matcher(message).replaceAll(" ")).find()
                && !NAMED_BEFORE.matcher(message).find();
    }

    /** Whether only one of the texts refers to a woman. */
    static boolean differInGender(String message, String other) {
        return WOMAN.matcher(message).find() != WOMAN.matcher(other).find();
    }

    static boolean hasExpletiveIt(String message) {
        return EMPTY_IT.matcher(message).find();
    }

    /** The message as a standalone question; unchanged when nothing is open, or nothing is known to fill it. */
    String resolve(String message, ConversationHistory conversationHistory) {
        if (message.length() > LONGEST_MESSAGE
                || conversationHistory.questions().isEmpty()) {
            return message;
        }
        return TopicReturn.of(message)
                .map(back -> resolveReturn(back, conversationHistory))
                .filter(filled -> filled.length() <= message.length() + LONGEST_ADDITION)
                .orElseGet(() -> fillIn(message, conversationHistory));
    }

    /** Fills in the message as a follow-up to the last question about the topic it returns to. */
    private String resolveReturn(TopicReturn back, ConversationHistory conversationHistory) {
        ConversationHistory then = conversationHistory.untilLastAbout(back);
        String named = back.resolvedQuestion();
        boolean isWhole = then.questions().isEmpty() || !named.equals(back.question());
        String filled = isWhole ? named : resolve(named, then);
        return back.isNamedIn(filled) ? filled : filled.stripTrailing() + " (" + back.topic() + ")";
    }

    private String fillIn(String message, ConversationHistory conversationHistory) {
        String open = resolveTimes(message, conversationHistory);
        boolean isBare = !open.equals(message) && isBare(TimeSubstitution.blankTimes(open, today));
        return Stream.<BiFunction<String, ConversationHistory, String>>of(
                        this::repeatQuestion,
                        RuleBasedRewriter::replaceOrdinal,
                        RuleBasedRewriter::replacePronoun,
                        isBare ? this::appendTopic : this::appendOpenTopic)
                .map(way -> way.apply(open, conversationHistory))
                .filter(filled -> !filled.equals(open) && filled.length() <= message.length() + LONGEST_ADDITION)
                .findFirst()
                .orElse(open);
    }

    /** <em>What about 2021?</em>: the previous question, about the other year, month or thing. */
    private String repeatQuestion(String message, ConversationHistory conversationHistory) {
        ConversationHistory asked = conversationHistory.untilLast(TopicSubstitution::isSubstitution);
        return asked.questions().isEmpty()
                ? message
                : TopicSubstitution.substitutedPhrase(message)
                        .map(other -> TopicSubstitution.substitute(
                                asked.lastQuestion(), resolveLastQuestion(asked), other, today))
                        .orElse(message);
    }

    /** The last question, with its own open parts filled in. */
    private String resolveLastQuestion(ConversationHistory conversationHistory) {
        String question = conversationHistory.lastQuestion();
        boolean alone = conversationHistory.questions().size() == 1
                || TopicAnnouncement.isIn(question)
                || !(hasOpenReference(question) || TimeReferences.occurIn(question, today));
        return alone ? question : resolve(question, conversationHistory.withoutLastQuestion());
    }

    /** <em>The second one</em>: an item that the last answer lists. */
    private static String replaceOrdinal(String message, ConversationHistory conversationHistory) {
        Matcher ordinal = ORDINAL.matcher(message);
        if (!ordinal.find()) {
            return message;
        }
        String word =
                ordinal.group().substring("the ".length()).replace(" one", "").toLowerCase(Locale.ROOT);
        List<String> items = conversationHistory.listItems();
        int at = switch (word) {
            case "last" -> items.size() - 1;
            case "former" -> items.size() == 2 ? 0 : -1;
            case "latter" -> items.size() == 2 ? 1 : -1;
            default -> ORDINALS.indexOf(word);
        };
        return at < 0 || at >= items.size() ? message : replaced(message, ordinal, items.get(at));
    }

    /** <em>Two months later</em>, <em>that year</em>: counted from the last time that was named. */
    private String resolveTimes(String message, ConversationHistory conversationHistory) {
        return TimeReferences.occurIn(message, today)
                ? TimeReferences.resolve(message, times(conversationHistory), today)
                : message;
    }

    /** Newest first; for each turn the times of the question, then the first time of its answer. */
    private Stream<DayRange> times(ConversationHistory conversationHistory) {
        // Each time may count from an earlier one, so the number of turns is limited.
        return Stream.iterate(
                        conversationHistory.latestQuestions(MOST_TURNS_BACK),
                        then -> !then.questions().isEmpty(),
                        ConversationHistory::withoutLastQuestion)
                .flatMap(then -> Stream.concat(
                        TimeReferences.ofQuestion(resolve(then.lastQuestion(), then.withoutLastQuestion()), today),
                        TimeReferences.ofAnswer(
                                then.answers().get(then.questions().size() - 1))));
    }

    /** <em>Where did he ...</em>: one pronoun, and one name that it can refer to. */
    private static String replacePronoun(String message, ConversationHistory conversationHistory) {
        Matcher person = PERSON.matcher(message);
        Matcher thing = THING.matcher(message);
        long open = person.results().count() + thing.results().count();
        if (open != 1 || hasExpletiveIt(message) || !(hasPersonPronoun(message) || hasThingPronoun(message))) {
            return message;
        }
        boolean isPerson = person.reset().find();
        List<String> names =
                isPerson ? conversationHistory.personCandidates(message) : conversationHistory.thingCandidates();
        Matcher pronoun = isPerson ? person : thing;
        if (names.size() != 1
                || message.contains(names.get(0))
                || !pronoun.reset().find()) {
            return message;
        }
        return replaced(message, pronoun, names.get(0) + (isPossessive(message, pronoun.toMatchResult()) ? "'s" : ""));
    }

    static boolean isPossessive(String message, MatchResult pronoun) {
        String word = pronoun.group().toLowerCase(Locale.ROOT);
        // "her book", but not "her in Paris": a function word is not a term.
        Matcher next = WORD.matcher(message).region(pronoun.end(), message.length());
        boolean owns = next.lookingAt() && !LexicalTerms.analyze(next.group()).isEmpty();
        return POSSESSIVE.contains(word) || (word.equals("her") && owns);
    }

    /** Appends the topic if the message leaves something open or has no topic of its own. */
    private String appendOpenTopic(String message, ConversationHistory conversationHistory) {
        return !hasOpenReference(message) && hasTopic(message) ? message : appendTopic(message, conversationHistory);
    }

    private String appendTopic(String message, ConversationHistory conversationHistory) {
        List<String> topic = conversationTopicExtractor.topPhrases(conversationHistory.questions(), message);
        List<String> people = hasPersonPronoun(message) ? conversationHistory.personCandidates(message) : List.of();
        if (!people.isEmpty() && !message.contains(people.get(0))) {
            topic = people.subList(0, 1);
        }
        Optional<String> given = conversationHistory.nameGivenAsAnswer(message).filter(name -> !message.contains(name));
        String inside = String.join(
                ", ",
                Stream.concat(given.stream(), topic.stream())
                        .filter(phrase -> phrase.length() < LONGEST_ADDITION / 4)
                        .toList());
        return inside.isEmpty() ? message : message.stripTrailing() + " (" + inside + ")";
    }

    /** Whether it states only a time. */
    private static boolean isBare(String undated) {
        return LexicalTerms.analyzeQuestion(HAPPENING.matcher(undated).replaceAll(" "))
                .isEmpty();
    }

    private static boolean hasTopic(String message) {
        return LexicalTerms.analyzeQuestion(EMPTY_IT.matcher(message).replaceAll(" "))
                                .size()
                        >= LEAST_TERMS
                || !ConversationTopicExtractor.names(message).isEmpty();
    }

    private static String replaced(String message, Matcher found, String by) {
        return message.substring(0, found.start()) + by + message.substring(found.end());
    }
}

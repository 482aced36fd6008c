package dev.footnote.conversation;

import dev.footnote.corpus.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the previous question about another thing: <em>What about the crane?</em>, <em>And in May?</em> */
final class TopicSubstitution {

    /** In words; the other thing is not longer. */
    private static final int LONGEST = 6;

    private static final Pattern ASKED = Pattern.compile(
            "(?is)^\\W*(?:(?:ok|okay|so|and|but|then|well)\\W+){0,9}(?:(?:what|how) about|and(?: what about)?)\\s++(.*[^\\s?!.]|[?!.])[\\s?!.]*+");

    private static final Pattern VERB =
            Pattern.compile("(?i)\\b(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|who|what"
                    + "|when|where|why|how|which|if|i|we|you)\\b");

    private static final Pattern POINTING =
            Pattern.compile("(?i)\\b(?:it|its|they|them|their|he|him|his|she|her)\\b|\\b(?:that|this)(?=\\W*$)");

    /** Prepositions that lead to another thing of the same kind; other prepositions state when, where or how. */
    private static final Pattern PREPOSITION =
            Pattern.compile("(?i)^(of|for|with|by|in|on|at|to|from|near|during|about)\\s+");

    /** With more words, or with other words in between, it is unclear what the phrase replaces. */
    private static final Pattern THING = Pattern.compile(
            "(?i)(?:(?:the|a|an|my|our|your|his|her|their|this|these|those)(?: [\\p{L}\\p{N}'\u2019-]+){1,3}|[\\p{L}\\p{N}'\u2019-]+)");

    private static final Pattern OF_A_THING = Pattern.compile("(?i)^(?:of|for|with|by|about)\\s+");

    private TopicSubstitution() {}

    static boolean isSubstitution(String message) {
        return ASKED.matcher(message).matches();
    }

    /** The other thing, with its article or preposition; empty when the message is a question of its own. */
    static Optional<String> substitutedPhrase(String message) {
        Matcher asked = ASKED.matcher(message);
        return message.length() <= RuleBasedRewriter.LONGEST_MESSAGE
                        && asked.matches()
                        && asked.group(1).split("\\s+", -1).length <= LONGEST
                        && !VERB.matcher(asked.group(1)).find()
                        && !RuleBasedRewriter.hasThingPronoun(message)
                        && !RuleBasedRewriter.hasPersonPronoun(message)
                ? Optional.of(asked.group(1))
                : Optional.empty();
    }

    /** What the answer must be about; empty when only another time, place or manner is named. */
    static String topicOf(String other) {
        boolean isManner = PREPOSITION.matcher(other).lookingAt()
                && !OF_A_THING.matcher(other).lookingAt();
        return isManner
                ? ""
                : String.join(
                        " ",
                        ConversationTopicExtractor.terms(other).stream()
                                .map(term -> other.substring(term.start(), term.end()))
                                .toList());
    }

    /** The question about the other thing: in its place where that is clear, otherwise appended in brackets. */
    static String substitute(String question, String filled, String other, LocalDate today) {
        return TimeSubstitution.substitute(filled, other, today)
                .or(() -> replacePronoun(question, other))
                .or(() -> replaceAfterPreposition(filled, other))
                .or(() -> replaceName(filled, other))
                .or(() -> replaceNounPhrase(filled, other))
                .orElse(question + " (" + other + ")");
    }

    /** <em>Who proposed it?</em>: replaces the only pronoun. */
    private static Optional<String> replacePronoun(String question, String other) {
        List<MatchResult> pointing = POINTING.matcher(question).results().toList();
        if (pointing.size() != 1
                || !THING.matcher(other).matches()
                || TimeSubstitution.isTimeName(other)
                || topicOf(other).isEmpty()
                || RuleBasedRewriter.hasExpletiveIt(question)) {
            return Optional.empty();
        }
        MatchResult pronoun = pointing.get(0);
        String owner = RuleBasedRewriter.isPossessive(question, pronoun) ? "'s" : "";
        return Optional.of(replaced(question, new Span(pronoun.start(), pronoun.end()), other + owner));
    }

    /** <em>For the museum</em> replaces <em>for the ferry</em>. */
    private static Optional<String> replaceAfterPreposition(String frame, String other) {
        Matcher preposition = PREPOSITION.matcher(other);
        if (!preposition.lookingAt()) {
            return Optional.empty();
        }
        Pattern same = ending(preposition.group(1));
        List<Span> old = things(frame).stream()
                .filter(thing -> same.matcher(frame.substring(0, thing.start())).find())
                .toList();
        return old.size() == 1
                ? Optional.of(replaced(frame, old.get(0), other.substring(preposition.end())))
                : Optional.empty();
    }

    /** Replaces one name by the other. */
    private static Optional<String> replaceName(String frame, String other) {
        String bare = other.replaceFirst("(?i)^the ", "");
        List<String> old = ConversationTopicExtractor.names(frame);
        return old.size() == 1 && ConversationTopicExtractor.names("x " + bare).contains(bare)
                ? Optional.of(frame.replace(old.get(0), bare))
                : Optional.empty();
    }

    /** Replaces the only thing that it can be; in <em>the captain of the ferry</em>, the ferry. */
    private static Optional<String> replaceNounPhrase(String frame, String other) {
        if (!THING.matcher(other).matches()
                || TimeSubstitution.isTimeName(other)
                || topicOf(other).isEmpty()) {
            return Optional.empty();
        }
        List<Span> names = names(frame);
        List<Span> common = NounPhrases.findAll(frame).stream()
                .filter(phrase ->
                        names.stream().noneMatch(name -> name.start() < phrase.end() && phrase.start() < name.end()))
                .toList();
        if (NounPhrases.areOne(frame, common)) {
            return Optional.of(replaced(frame, common.get(common.size() - 1), other));
        }
        return common.isEmpty() && names.size() == 1
                ? Optional.of(replaced(frame, names.get(0), other))
                : Optional.empty();
    }

    private static List<Span> things(String frame) {
        List<Span> things = new ArrayList<>(names(frame));
        NounPhrases.findAll(frame).stream()
                .filter(phrase ->
                        things.stream().noneMatch(name -> name.start() < phrase.end() && phrase.start() < name.end()))
                .toList()
                .forEach(things::add);
        return things;
    }

    /** Names with their articles. */
    private static Pattern ending(String preposition) {
        return Pattern.compile("(?i)\\b" + preposition + "\\s+$");
    }

    private static Pattern withArticle(String name) {
        return Pattern.compile("(?:\\b[Tt]he )?" + Pattern.quote(name));
    }

    private static List<Span> names(String frame) {
        return ConversationTopicExtractor.names(frame).stream()
                .map(name -> withArticle(name).matcher(frame))
                .filter(Matcher::find)
                .map(name -> new Span(name.start(), name.end()))
                .toList();
    }

    private static String replaced(String text, Span span, String by) {
        return text.substring(0, span.start()) + by + text.substring(span.end());
    }
}

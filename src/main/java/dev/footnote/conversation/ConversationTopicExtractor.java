package dev.footnote.conversation;

import dev.footnote.text.LexicalTerms;
import dev.footnote.text.LexicalTerms.LocatedTerm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Extracts what a conversation is about: names, and runs of words that few passages contain. */
final class ConversationTopicExtractor {

    /** At the start of a sentence, a name needs a second word or further capitals. */
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{N}&'\u2019-]*"
                    + "(?: (?:of the |of |de |van |von )?(?:\\p{Lu}|\\d)[\\p{L}\\p{N}&-]*){0,5}|[\"\u201c][^\"\u201c\u201d]{2,60}[\"\u201d]");

    private static final Pattern STARTS_SENTENCE = Pattern.compile("(?:^|[.?!:]\\s)[\"\u201c(]?$");

    private static final Set<String> NO_NAMES = Set.of("""
            i i'm i\u2019m i've i\u2019ve i'd i\u2019d i'll what who when where why how which whose is are was were do does did can could
            would should will has have had in on at and but or if the a an tell give show please ok okay yes no so""".split("\\s+"));

    /** Conversational words, which are not a topic. */
    private static final Set<String> CHATTER = Set.of("""
            thanks thank okay ok wow cool hi hello sorry wonder wondering love heard hear remember meant mean like also some
            more most really think thought sure interested interesting never mind just great good best better need want get
            got go going let talk tell ask question questions example examples thing things something anything one ones other
            others first second third last once again still even too back sound sounds seem seems look looks make makes made
            have having common else use used help different lot please besides give way ways well now here yes no""".split("\\s+"));

    /** Factor for the questions before a standalone question, and for a question that leaves its topic open. */
    private static final double DECAY = 0.6;

    /** Factor for the questions before one that leaves its topic open, which hides them less. */
    private static final double OPEN_DECAY = 0.9;

    /** In questions; a topic is seldom taken up again later. */
    private static final int LATEST = 6;

    /** Terms that suffice to identify a topic; more would outweigh the message. */
    private static final int ENOUGH_TERMS = 3;

    /** Words that occur together at least this many times as often as by chance belong to one topic. */
    private static final double RELATED = 3;

    /** Passages assumed for a word that occurs in no passage: it is as likely a typing error as a name. */
    private static final int UNSEEN = 5;

    private final ToIntFunction<Set<String>> passagesWith;

    ConversationTopicExtractor(ToIntFunction<Set<String>> passagesWith) {
        this.passagesWith = passagesWith;
    }

    /** The distinct names in a text, in order. */
    static List<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map(match -> name(text, match))
                .filter(name -> name.length() > 1)
                .distinct()
                .toList();
    }

    private static String name(String text, MatchResult match) {
        if ("\"\u201c".indexOf(match.group().charAt(0)) >= 0) {
            return match.group();
        }
        String name = match.group().replaceAll("['\u2019]s?$|[\"\u201c\u201d]", "");
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        while (!words.isEmpty() && NO_NAMES.contains(words.get(0).toLowerCase(Locale.ROOT))) {
            words.remove(0);
        }
        boolean starts = words.size() == 1
                && name.equals(words.get(0))
                && STARTS_SENTENCE
                        .matcher(text.substring(Math.max(0, match.start() - 3), match.start()))
                        .find();
        boolean acronym = words.size() == 1
                && words.get(0).chars().filter(Character::isUpperCase).count() > 1;
        return starts && !acronym ? "" : String.join(" ", words);
    }

    /**
     * The phrases of the questions with the highest weights, in that order, without those that the message contains
     * itself.
     */
    List<String> topPhrases(List<String> questions, String message) {
        Set<String> said = LexicalTerms.analyzeQuestion(message).stream()
                .map(LocatedTerm::term)
                .collect(Collectors.toSet());
        Map<String, Double> weights = new LinkedHashMap<>();
        double age = 1;
        for (int i = questions.size() - 1; i >= Math.max(0, questions.size() - LATEST); i--) {
            boolean open = RuleBasedRewriter.hasOpenReference(questions.get(i));
            double share = open ? age * DECAY : age;
            for (String phrase : phrases(questions.get(i))) {
                double weight = share * weight(phrase, said);
                if (weight > 0) {
                    weights.merge(phrase, weight, Math::max);
                }
            }
            age *= open ? OPEN_DECAY : DECAY;
        }
        return heaviest(weights, said);
    }

    /**
     * Whether the documents contain the message's rarest word, but together with words of the conversation no more
     * often than by chance.
     */
    boolean areUnrelated(String message, ConversationHistory conversationHistory) {
        Set<String> said = new HashSet<>(LexicalTerms.analyze(conversationHistory.answer()));
        Set<String> own = terms(message).stream()
                .map(LocatedTerm::term)
                .filter(term -> passagesWith.applyAsInt(Set.of(term)) > 0)
                .collect(Collectors.toSet());
        List<String> questions = conversationHistory.questions();
        Set<String> before = questions.subList(Math.max(0, questions.size() - LATEST), questions.size()).stream()
                .flatMap(question -> terms(question).stream())
                .map(LocatedTerm::term)
                .collect(Collectors.toSet());
        said.addAll(before);
        return Collections.disjoint(own, said)
                && own.stream()
                        .min(Comparator.comparingInt((String term) -> passagesWith.applyAsInt(Set.of(term)))
                                .thenComparing(Comparator.naturalOrder()))
                        .filter(rarest -> before.stream().noneMatch(term -> areRelated(rarest, term)))
                        .isPresent();
    }

    private boolean areRelated(String term, String other) {
        double all = passagesWith.applyAsInt(Set.of());
        double byChance = passagesWith.applyAsInt(Set.of(term)) / all * passagesWith.applyAsInt(Set.of(other));
        int together = passagesWith.applyAsInt(Set.of(term, other));
        return together > 0 && together >= RELATED * byChance;
    }

    private static List<String> heaviest(Map<String, Double> weights, Set<String> said) {
        List<String> best = new ArrayList<>();
        Set<String> held = new HashSet<>(said);
        int terms = 0;
        for (var entry : weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .toList()) {
            List<String> of = LexicalTerms.analyze(entry.getKey());
            if (terms < ENOUGH_TERMS && of.stream().filter(held::contains).count() * 2 <= of.size()) {
                best.add(entry.getKey());
                held.addAll(of);
                terms += of.size();
            }
        }
        return best;
    }

    private double weight(String phrase, Set<String> said) {
        return LexicalTerms.analyze(phrase).stream()
                .filter(term -> !said.contains(term))
                .mapToDouble(term -> {
                    int passages = passagesWith.applyAsInt(Set.of(term));
                    return 1 / (1 + Math.log1p(passages == 0 ? UNSEEN : passages));
                })
                .max()
                .orElse(0);
    }

    /**
     * The terms of a question that may be its topic, in order and without overlaps; parts of a word (<em>co-pilot</em>)
     * belong to it.
     */
    static List<LocatedTerm> terms(String question) {
        List<LocatedTerm> terms = new ArrayList<>();
        int end = 0;
        for (LocatedTerm term : LexicalTerms.analyzeQuestion(question)) {
            String word = question.substring(term.start(), term.end()).toLowerCase(Locale.ROOT);
            if (term.start() >= end && !CHATTER.contains(word)) {
                terms.add(term);
                end = term.end();
            }
        }
        return terms;
    }

    /** Names, and the runs of terms between function words, punctuation and names. */
    private static List<String> phrases(String question) {
        List<String> names = names(question);
        List<String> phrases = new ArrayList<>(names);
        List<LocatedTerm> terms = terms(question).stream()
                .filter(term -> names.stream().noneMatch(name -> isWithin(question, name, term)))
                .toList();
        for (int i = 0; i < terms.size(); ) {
            int end = i + 1;
            while (end < terms.size()
                    && end - i < ENOUGH_TERMS
                    && question.substring(
                                    terms.get(end - 1).end(), terms.get(end).start())
                            .isBlank()) {
                end++;
            }
            phrases.add(
                    question.substring(terms.get(i).start(), terms.get(end - 1).end()));
            i = end;
        }
        return phrases;
    }

    private static boolean isWithin(String question, String name, LocatedTerm term) {
        int start = question.lastIndexOf(name, term.start());
        return start >= 0 && term.end() <= start + name.length();
    }
}

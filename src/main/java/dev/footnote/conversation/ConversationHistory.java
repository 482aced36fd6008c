package dev.footnote.conversation;

import dev.footnote.conversation.Turn.Role;
import dev.footnote.time.CalendarNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The parts of a conversation that a message may refer to.
 *
 * @param questions the user's questions, oldest first, without thanks and greetings
 * @param answers the answer to each question, in the form of {@code answer}
 * @param answer the last answer, on one line; empty when it was a refusal or there is no answer yet
 */
record ConversationHistory(List<String> questions, List<String> answers, String answer) {

    /**
     * UTF-16 code units of an answer that are searched: they contain its topic, and all of it would outweigh the
     * message.
     */
    private static final int BEGINNING = 150;

    private static final int LONGEST_ANSWER = 2000;

    /** Of a longer question the end is kept, because it contains what is asked. */
    private static final int LONGEST_QUESTION = 500;

    private static final int MOST_LISTED = 10;

    /** Older answers may well be asked for again. */
    private static final int MOST_HEARD = 10;

    private static final Pattern SMALL_TALK = Pattern.compile("(?i)(?:[^\\p{L}\\p{N}]++|\\b(?:"
            + "thanks?|thank you|thx|ty|cheers|hi|hello|hey|good (?:morning|afternoon|evening|day)|bye|goodbye|please"
            + "|ok|okay|yes|yeah|yep|no|nope|sure|great|nice|cool|wow|got it|i see|fine|perfect|right|very much|so much"
            + "|a lot|for (?:that|this|the (?:help|information|answer))|that (?:is|was|helped)|this (?:is|was|helped)"
            + "|(?:very |really )?(?:helpful|interesting|good|clear|all))\\b){0,200}");

    private static final Pattern REFUSAL = Pattern.compile(
            "(?i)\\W*(?:the (?:documents|passages)(?: found)? (?:do|did) not"
                    + "|(?:i am |i'm |i\u2019m )?sorry|unfortunately|i (?:do not|don't|don\u2019t|cannot|can't|can\u2019t|could not)\\b).*",
            Pattern.DOTALL);

    /** A citation marker, with or without a link. */
    private static final Pattern MARKER =
            Pattern.compile("(?<!\\s)\\s*+\\[\\d{1,4}](?:\\([^)\\s\\[]*+(?:\\[(?!\\d{1,4}])[^)\\s\\[]*+){0,4}\\))?");

    private static final Pattern NEXT_SENTENCE = Pattern.compile("(?s)[.!?]\\s+\\p{Lu}.*");

    private static final Pattern BEHIND_PREPOSITION =
            Pattern.compile("(?i).*\\b(?:in|at|for|from|to|by|on|with|of|near|than)(?: the)? $", Pattern.DOTALL);

    /** After these comes a place, an organisation or a work. */
    private static final Pattern NO_PERSON = Pattern.compile("(?is).*\\b(?:in|at|for|from|to|on|of|near|the|an?) $");

    private static final Pattern PLACE = Pattern.compile("(?is)^.*\\b(?:in|at|from|to|on|of|near)(?: the)? $");

    private static final Pattern CALENDAR =
            Pattern.compile("(?:" + CalendarNames.MONTHS + "|" + CalendarNames.WEEKDAYS + ").*");

    /** Captures the last noun before the verb. */
    private static final Pattern ASKS_WHICH = Pattern.compile(
            "(?i)^\\W*(?:which|what)(?: \\p{L}[\\p{L}-]*)?? (\\p{Ll}[\\p{L}-]*) (?:is|are|was|were|has|have|had|can|could|will|would|did"
                    + "|does|do|got|won|\\p{Ll}+(?:ed|s))\\b");

    private static final Pattern ASKS_WHERE = Pattern.compile("(?i)^\\W*where\\b");

    private static final Pattern THERE =
            Pattern.compile("(?i)(?<!\\b(?:is|are|was|were|be|been) )\\bthere\\b(?! (?:is|are|was|were)\\b)");

    /**
     * Asks for a person, not about a named person as <em>who is Ada Lovelace?</em> and <em>who did Ada meet?</em> do.
     */
    private static final Pattern ASKS_WHO = Pattern.compile(
            "^\\W*[Ww]hom?\\b(?!(?:'s|\u2019s)? (?:(?:is|are|was|were|did|does|do|has|had|will) )?\\p{Lu})");

    /** A question about what follows its verb. */
    private static final Pattern WHO_DID = Pattern.compile("\\W*(?:[Ww]ho|[Ww]hat) \\p{Ll}+ (?:the )?\\p{Lu}.*");

    private static final Pattern PERSON = Pattern.compile("\\p{L}[\\p{L}'\u2019.-]+(?: \\p{L}[\\p{L}'\u2019.-]*){0,3}");

    static ConversationHistory of(List<Turn> turns) {
        List<String> questions = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            String question = question(turns.get(i));
            if (turns.get(i).role() == Role.USER
                    && !SMALL_TALK.matcher(question).matches()) {
                questions.add(question);
                answers.add(i + 1 < turns.size() ? answer(turns.get(i + 1)) : "");
            }
        }
        return new ConversationHistory(questions, answers, turns.isEmpty() ? "" : answer(turns.get(turns.size() - 1)));
    }

    private static String question(Turn turn) {
        String text = oneLine(turn.text());
        return text.substring(Math.max(0, text.length() - LONGEST_QUESTION));
    }

    private static String answer(Turn turn) {
        String text = turn.role() == Role.ASSISTANT
                ? MARKER.matcher(oneLine(turn.text())).replaceAll("")
                : "";
        return REFUSAL.matcher(text).matches() ? "" : text.substring(0, Math.min(text.length(), LONGEST_ANSWER));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    String lastQuestion() {
        return questions.get(questions.size() - 1);
    }

    /** The beginning of the last answer. */
    String answerBeginning() {
        return answer.substring(0, Math.min(answer.length(), BEGINNING));
    }

    /** The latest answers, on one line. */
    String recentAnswers() {
        List<String> latest = answers.subList(Math.max(0, answers.size() - MOST_HEARD), answers.size());
        return String.join(" ", latest).strip();
    }

    /** The history up to the last question that is not a follow-up itself; without questions when all of them are. */
    ConversationHistory untilLast(Predicate<String> isFollowUp) {
        int end = questions.size();
        while (end > 0 && isFollowUp.test(questions.get(end - 1))) {
            end--;
        }
        return new ConversationHistory(questions.subList(0, end), answers.subList(0, end), "");
    }

    /**
     * The history up to the last question about this thing, without the answer; without questions when nobody asked
     * about it.
     */
    ConversationHistory untilLastAbout(TopicReturn back) {
        return untilLast(question -> !back.isNamedIn(question));
    }

    /** The last {@code most} questions. */
    ConversationHistory latestQuestions(int most) {
        int from = Math.max(0, questions.size() - most);
        return new ConversationHistory(
                questions.subList(from, questions.size()), answers.subList(from, answers.size()), answer);
    }

    /** The history without the last question. */
    ConversationHistory withoutLastQuestion() {
        return new ConversationHistory(
                questions.subList(0, questions.size() - 1), answers.subList(0, answers.size() - 1), "");
    }

    /**
     * The names that <em>he</em> or <em>she</em> may refer to: if the question asked for a person, the name that the
     * answer gave; else those of the last question that has names and no such pronoun, else those of the answer.
     */
    List<String> personCandidates(String message) {
        for (int i = questions.size() - 1; i >= 0; i--) {
            String question = questions.get(i);
            boolean isFresh = !RuleBasedRewriter.hasPersonPronoun(question)
                    || RuleBasedRewriter.differInGender(question, message);
            if (isFresh && ASKS_WHO.matcher(question).find()) {
                return person(answers.get(i), question).stream().toList();
            }
            if (isFresh && !ConversationTopicExtractor.names(question).isEmpty()) {
                break;
            }
        }
        return namedPeople();
    }

    /**
     * The first name in an answer that may be a person's and is not in the question; names of several words take
     * precedence.
     */
    private static Optional<String> person(String answer, String question) {
        List<String> names = ConversationTopicExtractor.names(answer).stream()
                .filter(name -> PERSON.matcher(name).matches() && !question.contains(name))
                .filter(name -> !NO_PERSON
                        .matcher(answer.substring(0, answer.indexOf(name)))
                        .matches())
                .filter(name -> !CALENDAR.matcher(name).matches())
                .toList();
        return names.stream()
                .filter(name -> name.contains(" "))
                .findFirst()
                .or(() -> names.stream().findFirst());
    }

    /** The name that the last answer gave to <em>which firm ...?</em> or, for <em>there</em>, to <em>where ...?</em> */
    Optional<String> nameGivenAsAnswer(String message) {
        Matcher which = ASKS_WHICH.matcher(lastQuestion());
        String last = answers.get(answers.size() - 1);
        List<String> names = ConversationTopicExtractor.names(last).stream()
                .filter(name -> !lastQuestion().contains(name))
                .toList();
        if (ASKS_WHERE.matcher(lastQuestion()).find() && THERE.matcher(message).find()) {
            return names.stream().filter(name -> follows(PLACE, last, name)).findFirst();
        }
        return which.find() && RuleBasedRewriter.hasThingPronoun(message)
                ? names.stream()
                        .filter(name -> isOfKind(which.group(1), last, name))
                        .findFirst()
                : Optional.empty();
    }

    /** <em>The firm Celltron</em>, <em>a hospital ship, the Caritas</em>, <em>the Timber Accord</em>. */
    private static boolean isOfKind(String noun, String text, String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(" " + noun.toLowerCase(Locale.ROOT))
                || introduction(noun)
                        .matcher(text.substring(0, text.indexOf(name)))
                        .matches();
    }

    private static Pattern introduction(String noun) {
        return Pattern.compile("(?is).*\\b" + Pattern.quote(noun) + "(?:,? (?:(?:of|called|named|is) )?(?:the )?|: )");
    }

    private static boolean follows(Pattern before, String text, String name) {
        return before.matcher(text.substring(0, text.indexOf(name))).matches();
    }

    private List<String> namedPeople() {
        return Stream.concat(
                        newestFirst().filter(question -> !RuleBasedRewriter.hasPersonPronoun(question)),
                        Stream.of(answer))
                .map(text -> ConversationTopicExtractor.names(text).stream()
                        .filter(name -> PERSON.matcher(name).matches())
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * The names that <em>it</em> or <em>they</em> may refer to: those of the last question, if it is about one name and
     * little else.
     */
    List<String> thingCandidates() {
        String question = lastQuestion();
        List<String> names = ConversationTopicExtractor.names(question);
        if (names.size() != 1) {
            return List.of();
        }
        int at = Math.max(0, question.indexOf(names.get(0)));
        boolean first =
                ConversationTopicExtractor.terms(question.substring(0, at)).isEmpty()
                        || WHO_DID.matcher(question).matches();
        boolean alone = ConversationTopicExtractor.terms(
                                question.substring(at + names.get(0).length()))
                        .size()
                <= 2;
        return first
                        && alone
                        && !BEHIND_PREPOSITION
                                .matcher(question.substring(0, at))
                                .matches()
                ? names
                : List.of();
    }

    /** The items that the last answer lists; empty when it is not a list. */
    List<String> listItems() {
        String list = NEXT_SENTENCE
                .matcher(answer.substring(answer.indexOf(": ") + 1).strip())
                .replaceFirst("")
                .replaceAll("[.!]$", "");
        List<String> items = Arrays.stream(list.split("(?:[,;] (?:and |or )?| and | or )"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .limit(MOST_LISTED)
                .toList();
        return items.size() > 1 && items.stream().allMatch(item -> item.length() < BEGINNING) ? items : List.of();
    }

    private Stream<String> newestFirst() {
        return IntStream.range(0, questions.size()).mapToObj(i -> questions.get(questions.size() - 1 - i));
    }
}

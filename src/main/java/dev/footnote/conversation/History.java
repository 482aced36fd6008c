package dev.footnote.conversation;

import dev.footnote.conversation.Turn.Role;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What of a conversation a message may refer to.
 *
 * @param questions of the user, oldest first, without thanks and greetings
 * @param answer the last one, on one line; empty when it was a refusal or there was none
 */
record History(List<String> questions, String answer) {

    /** Of an answer that is searched, in UTF-16 code units: its topic stands there, and all of it would hide the message. */
    private static final int BEGINNING = 150;

    private static final int LONGEST_ANSWER = 2000;

    /** Of a question; the end is kept, for what is asked stands there. */
    private static final int LONGEST_QUESTION = 500;

    private static final int MOST_LISTED = 10;

    private static final Pattern SMALL_TALK = Pattern.compile("(?i)(?:[^\\p{L}\\p{N}]|\\b(?:"
            + "thanks?|thank you|thx|ty|cheers|hi|hello|hey|good (?:morning|afternoon|evening|day)|bye|goodbye|please"
            + "|ok|okay|yes|yeah|yep|no|nope|sure|great|nice|cool|wow|got it|i see|fine|perfect|right|very much|so much"
            + "|a lot|for (?:that|this|the (?:help|information|answer))|that (?:is|was|helped)|this (?:is|was|helped)"
            + "|(?:very |really )?(?:helpful|interesting|good|clear|all))\\b)*");

    private static final Pattern REFUSAL = Pattern.compile(
            "(?i)\\W*(?:the (?:documents|passages)(?: found)? (?:do|did) not"
                    + "|(?:i am |i'm |i\u2019m )?sorry|unfortunately|i (?:do not|don't|don\u2019t|cannot|can't|can\u2019t|could not)\\b).*",
            Pattern.DOTALL);

    /** Of a citation, with a link or without. */
    private static final Pattern MARKER = Pattern.compile("\\s*\\[\\d{1,4}](?:\\([^)\\s]*\\))?");

    private static final Pattern NEXT_SENTENCE = Pattern.compile("(?s)[.!?]\\s+\\p{Lu}.*");

    private static final Pattern BEHIND_PREPOSITION =
            Pattern.compile("(?i).*\\b(?:in|at|for|from|to|by|on|with|of|near|than)(?: the)? $", Pattern.DOTALL);

    /** A question about what stands behind its verb. */
    private static final Pattern WHO_DID = Pattern.compile("\\W*(?:[Ww]ho|[Ww]hat) \\p{Ll}+ (?:the )?\\p{Lu}.*");

    private static final Pattern PERSON = Pattern.compile("\\p{L}[\\p{L}'\u2019.-]+(?: \\p{L}[\\p{L}'\u2019.-]*){0,3}");

    static History of(List<Turn> turns) {
        List<String> questions = turns.stream()
                .filter(turn -> turn.role() == Role.USER)
                .map(turn -> oneLine(turn.text()))
                .map(text -> text.substring(Math.max(0, text.length() - LONGEST_QUESTION)))
                .filter(text -> !SMALL_TALK.matcher(text).matches())
                .toList();
        Turn last = turns.isEmpty() ? new Turn(Role.USER, "") : turns.get(turns.size() - 1);
        String text = last.role() == Role.ASSISTANT
                ? MARKER.matcher(oneLine(last.text())).replaceAll("")
                : "";
        return new History(
                questions,
                REFUSAL.matcher(text).matches() ? "" : text.substring(0, Math.min(text.length(), LONGEST_ANSWER)));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    String lastQuestion() {
        return questions.get(questions.size() - 1);
    }

    /** The beginning of the last answer. */
    String beginning() {
        return answer.substring(0, Math.min(answer.length(), BEGINNING));
    }

    /** Up to the last question that is not one of these itself, which is its last; without questions when all are. */
    History untilLast(Predicate<String> isFollowUp) {
        int end = questions.size();
        while (end > 0 && isFollowUp.test(questions.get(end - 1))) {
            end--;
        }
        return new History(questions.subList(0, end), "");
    }

    /** Up to the last question about this, without the answer; without questions when none was. */
    History about(Return back) {
        return untilLast(question -> !back.isNamedIn(question));
    }

    /** Without the last question. */
    History before() {
        return new History(questions.subList(0, questions.size() - 1), "");
    }

    /** The last year that was named, in the questions before the answer; -1 without one. */
    int lastYear(Pattern year) {
        return Stream.concat(newestFirst(), Stream.of(answer))
                .map(text ->
                        year.matcher(text).results().map(MatchResult::group).toList())
                .filter(years -> !years.isEmpty())
                .map(years -> Integer.parseInt(years.get(years.size() - 1)))
                .findFirst()
                .orElse(-1);
    }

    /**
     * The names that <em>he</em> or <em>she</em> may stand for: of the last question that
     * holds any and no such word itself, else of the answer.
     */
    List<String> people() {
        return Stream.concat(newestFirst().filter(question -> !Rewriter.leavesPerson(question)), Stream.of(answer))
                .map(text -> Topics.names(text).stream()
                        .filter(name -> PERSON.matcher(name).matches())
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The names that <em>it</em> or <em>they</em> may stand for: of the last question, when it is about that and little else. */
    List<String> things() {
        String question = lastQuestion();
        List<String> names = Topics.names(question);
        if (names.size() != 1) {
            return List.of();
        }
        int at = Math.max(0, question.indexOf(names.get(0)));
        boolean first = Topics.terms(question.substring(0, at)).isEmpty()
                || WHO_DID.matcher(question).matches();
        boolean alone =
                Topics.terms(question.substring(at + names.get(0).length())).size() <= 2;
        return first
                        && alone
                        && !BEHIND_PREPOSITION
                                .matcher(question.substring(0, at))
                                .matches()
                ? names
                : List.of();
    }

    /** What the last answer lists; empty when it is no list. */
    List<String> listed() {
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

package dev.footnote.openai.clienttasks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Derives a title, tags or a query from a conversation, without a search of the documents.
 *
 * @param opening the order, in lower case
 * @param questions what the user asked, in order
 */
record ConversationLabels(String opening, List<String> questions) {

    private static final String UNTITLED = "Conversation";
    private static final int TITLE_WORDS = 8;
    private static final int TITLE_CHARACTERS = 60;
    private static final int TAGS = 3;

    /** Shorter words are mostly function words. */
    private static final int TAG_CHARACTERS = 5;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}'-]*+");

    private static final Pattern THING =
            Pattern.compile("\\b(titles?|headings?|tags?|keywords|follow[- ]?ups?|quer(?:y|ies))\\b");

    /** The values for a field with this name; the name takes precedence over the order. */
    List<String> valuesFor(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        Matcher thing = THING.matcher(THING.matcher(name.replace('_', ' ')).find() ? name.replace('_', ' ') : opening);
        if (!thing.find()) {
            return List.of();
        }
        return switch (thing.group().charAt(0)) {
            case 't' -> thing.group().startsWith("tag") ? tags() : List.of(title());
            case 'h' -> List.of(title());
            case 'k' -> tags();
            case 'q' -> questions.isEmpty() ? List.of() : List.of(questions.get(questions.size() - 1));
            // Follow-up questions that the documents answer are not known without a search.
            default -> List.of();
        };
    }

    /** The first words of the first question. */
    private String title() {
        String question = firstQuestion();
        StringBuilder title = new StringBuilder();
        String[] words = question.split(" ", TITLE_WORDS + 1);
        for (String word : Arrays.copyOf(words, Math.min(words.length, TITLE_WORDS))) {
            if (title.length() + word.length() < TITLE_CHARACTERS) {
                title.append(title.isEmpty() ? "" : " ").append(word);
            }
        }
        String bare = title.toString().replaceAll("[\\p{P}\\s]{1,60}$", "").replaceAll("^[\\p{P}\\s]{1,60}", "");
        return bare.isEmpty() ? UNTITLED : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }

    private List<String> tags() {
        return WORD.matcher(firstQuestion())
                .results()
                .map(match -> match.group())
                .filter(word -> word.length() >= TAG_CHARACTERS)
                .filter(word -> word.length() < TITLE_CHARACTERS)
                .distinct()
                .limit(TAGS)
                .toList();
    }

    /** The first question, on one line. */
    private String firstQuestion() {
        String question = questions.isEmpty() ? "" : questions.get(0);
        return question.substring(0, Math.min(question.length(), 1000))
                .replaceAll("\\s+", " ")
                .strip();
    }
}

package dev.footnote.openai.clienttasks;

import dev.footnote.conversation.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A conversation quoted in a message, each turn after the name of its speaker.
 *
 * @param preface the text before the first turn; the whole message if there is no turn
 */
record Transcript(String preface, List<Turn> turns) {

    /** As {@code USER: Who met whom?}, {@code Human:} or {@code ||>User:}. */
    private static final Pattern LABEL = Pattern.compile(
            "^[^\\p{L}\\n]{0,8}(user|human|assistant|ai|bot|model|response)[^\\p{L}\\n:]{0,4}:(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A tag or heading ends a turn. */
    private static final Pattern END = Pattern.compile("^\\s{0,8}(?:</[A-Za-z]|#{1,6} )");

    static Transcript of(String message) {
        List<Turn> turns = new ArrayList<>();
        StringBuilder preface = new StringBuilder();
        boolean begun = false;
        Turn.@Nullable Role speaker = null;
        StringBuilder said = new StringBuilder();
        for (String line : message.lines().toList()) {
            Matcher label = LABEL.matcher(line);
            boolean labelled = label.matches();
            begun |= labelled;
            if (!begun) {
                preface.append(line).append('\n');
            } else if (labelled || END.matcher(line).find()) {
                add(turns, speaker, said);
                speaker = labelled ? role(label.group(1)) : null;
                said.setLength(0);
                said.append(labelled ? label.group(2) : "");
            } else {
                said.append('\n').append(line);
            }
        }
        add(turns, speaker, said);
        return new Transcript(preface.toString(), turns);
    }

    boolean hasUser() {
        return turns.stream().anyMatch(turn -> turn.role() == Turn.Role.USER);
    }

    private static void add(List<Turn> turns, Turn.@Nullable Role speaker, StringBuilder said) {
        String text = said.toString()
                .strip()
                .replaceAll("^[\"'`]{1,3}|[\"'`]{1,3}$", "")
                .strip();
        if (speaker != null && !text.isEmpty()) {
            turns.add(new Turn(speaker, text));
        }
    }

    private static Turn.Role role(String label) {
        String name = label.toLowerCase(Locale.ROOT);
        return name.equals("user") || name.equals("human") ? Turn.Role.USER : Turn.Role.ASSISTANT;
    }
}

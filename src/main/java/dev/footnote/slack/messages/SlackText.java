package dev.footnote.slack.messages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts text to and from Slack: text that is sent is shown verbatim, text that is received becomes plain text. */
public final class SlackText {

    /** Slack's markup for a user, channel, group, date or link. */
    private static final Pattern MARK = Pattern.compile("<([^<>]{1,3000})>");

    /** Clients turn these into links; an invisible word joiner prevents that. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<=:)//|(?<=\\b[Ww]{3})\\.|(?<=[Mm][Aa][Ii][Ll][Tt][Oo]):");

    /** Clients turn {@code @channel} into a mention where a message is parsed in full. */
    private static final Pattern CALL = Pattern.compile("@(?=\\w)");

    /** Where markup, a tag, a link or an image begins in Markdown. */
    private static final Pattern POWER = Pattern.compile("<(?=\\S)|](?=[(\\[:])|!(?=\\[)");

    /** Formatting characters of Markdown, anywhere or at the start of a line; a backslash escapes them. */
    private static final Pattern FORMAT = Pattern.compile("[\\\\*_~`|]|^\\s*[#>+-]", Pattern.MULTILINE);

    private static final String WORD_JOINER = "\u2060";

    private SlackText() {}

    /** Neutralizes links and mentions, for places where Slack reads no markup. */
    static String quiet(String text) {
        String quiet = ADDRESS.matcher(text.replaceAll("\\p{Cntrl}", " ")).replaceAll(WORD_JOINER + "$0");
        return CALL.matcher(quiet).replaceAll("@" + WORD_JOINER);
    }

    /** Neutralizes and escapes the fallback text, in which Slack reads markup but, when told so, no formatting. */
    public static String plain(String text) {
        return escaped(quiet(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Neutralizes and escapes text for places where Slack reads Markdown. */
    static String markdown(String text) {
        String typed = FORMAT.matcher(quiet(text)).replaceAll("\\\\$0");
        return POWER.matcher(typed).replaceAll("$0" + WORD_JOINER);
    }

    /** The text that was passed to {@link #markdown}. */
    public static String readMarkdown(String text) {
        return read(text).replaceAll("\\\\(?=[\\\\*_~`#>+|-])", "");
    }

    /** The plain text of a message: names and links become their labels, mentions of users are dropped. */
    public static String read(String text) {
        String words = MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement(words(mark.group(1))));
        return words.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace(WORD_JOINER, "")
                .replaceAll("[ \\t\\u00a0]+", " ")
                .strip();
    }

    private static String words(String mark) {
        int bar = mark.indexOf('|');
        String label = bar < 0 ? "" : mark.substring(bar + 1);
        return switch (mark.charAt(0)) {
            case '@', '!' -> label.replaceFirst("^@", "");
            case '#' -> label;
            default -> label.isEmpty() ? mark : label;
        };
    }

    /** Truncates text to {@code longest} code units, at a whole character, and marks it as truncated. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}

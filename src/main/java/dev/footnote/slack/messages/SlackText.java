package dev.footnote.slack.messages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts text to and from Slack: text that is sent is shown verbatim, text that is received becomes plain text. */
public final class SlackText {

    /** Slack's markup for a user, channel, group, date or link. */
    private static final Pattern MARKUP = Pattern.compile("<([^<>]{1,3000})>");

    /** Clients turn these into links; an invisible word joiner prevents that. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<=:)//|(?<=\\b[Ww]{3})\\.|(?<=[Mm][Aa][Ii][Ll][Tt][Oo]):");

    /** Clients turn {@code @channel} into a mention where a message is parsed in full. */
    private static final Pattern MENTION = Pattern.compile("@(?=\\w)");

    /** Where markup, a tag, a link or an image begins in Markdown. */
    private static final Pattern ACTIVE_MARKDOWN = Pattern.compile("<(?=\\S)|](?=[(\\[:])|!(?=\\[)");

    /** Formatting characters of Markdown, anywhere or at the start of a line; a backslash escapes them. */
    private static final Pattern FORMAT = Pattern.compile("[\\\\*_~`|]|^[^\\S\\r\\n]*+[#>+-]", Pattern.MULTILINE);

    private static final String WORD_JOINER = "\u2060";

    private SlackText() {}

    /** Neutralizes links and mentions, for places where Slack reads no markup. */
    static String neutralize(String text) {
        String quiet = ADDRESS.matcher(text.replaceAll("\\p{Cntrl}", " ")).replaceAll(WORD_JOINER + "$0");
        return MENTION.matcher(quiet).replaceAll("@" + WORD_JOINER);
    }

    /** Neutralizes and escapes the fallback text, in which Slack reads markup but, when told so, no formatting. */
    public static String escapeFallbackText(String text) {
        return escaped(neutralize(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Neutralizes and escapes text for places where Slack reads Markdown. */
    static String escapeMarkdown(String text) {
        String typed = FORMAT.matcher(neutralize(text)).replaceAll("\\\\$0");
        return ACTIVE_MARKDOWN.matcher(typed).replaceAll("$0" + WORD_JOINER);
    }

    /** The text that was passed to {@link #escapeMarkdown}. */
    public static String parseMarkdown(String text) {
        return parse(text).replaceAll("\\\\(?=[\\\\*_~`#>+|-])", "");
    }

    /** The plain text of a message: names and links become their labels, mentions of users are dropped. */
    public static String parse(String text) {
        String words = MARKUP.matcher(text).replaceAll(mark -> Matcher.quoteReplacement(label(mark.group(1))));
        return words.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace(WORD_JOINER, "")
                .replaceAll("[ \\t\\u00a0]+", " ")
                .strip();
    }

    private static String label(String mark) {
        int bar = mark.indexOf('|');
        String label = bar < 0 ? "" : mark.substring(bar + 1);
        return switch (mark.charAt(0)) {
            case '@', '!' -> label.replaceFirst("^@", "");
            case '#' -> label;
            default -> label.isEmpty() ? mark : label;
        };
    }

    /** Truncates text to {@code longest} code units, at a whole character, and marks it as truncated. */
    public static String truncate(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}

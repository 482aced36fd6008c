package dev.footnote.slack.messages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text between people and Slack: what is said is shown to the letter, what is read is what was meant. */
public final class SlackText {

    /** A mark of Slack's own: a person, channel, group, date or link. */
    private static final Pattern MARK = Pattern.compile("<([^<>]{1,3000})>");

    /** Clients make links of these by themselves. A word joiner is not seen and ends that. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<=:)//|(?<=\\b[Ww]{3})\\.|(?<=[Mm][Aa][Ii][Ll][Tt][Oo]):");

    /** So do they of {@code @channel} where a message is parsed in full. */
    private static final Pattern CALL = Pattern.compile("@(?=\\w)");

    /** Where a mark, a tag, a link or an image begins in Markdown. */
    private static final Pattern POWER = Pattern.compile("<(?=\\S)|](?=[(\\[:])|!(?=\\[)");

    /** What formats in Markdown, anywhere or at the beginning of a line; there it can be escaped. */
    private static final Pattern FORMAT = Pattern.compile("[\\\\*_~`|]|^\\s*[#>+-]", Pattern.MULTILINE);

    private static final String WORD_JOINER = "\u2060";

    private SlackText() {}

    /** Without power, for a place where Slack reads no marks. */
    static String quiet(String text) {
        String quiet = ADDRESS.matcher(text.replaceAll("\\p{Cntrl}", " ")).replaceAll(WORD_JOINER + "$0");
        return CALL.matcher(quiet).replaceAll("@" + WORD_JOINER);
    }

    /** The same for the text beside the blocks, in which Slack reads its marks, but no formatting when it is told so. */
    public static String plain(String text) {
        return escaped(quiet(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The same for a place where Slack reads Markdown. */
    static String markdown(String text) {
        String typed = FORMAT.matcher(quiet(text)).replaceAll("\\\\$0");
        return POWER.matcher(typed).replaceAll("$0" + WORD_JOINER);
    }

    /** What {@link #markdown} was made of. */
    public static String readMarkdown(String text) {
        return read(text).replaceAll("\\\\(?=[\\\\*_~`#>+|-])", "");
    }

    /** What a person wrote, or the bot: names and links as their words, mentions of people left out. */
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

    /** At most so many code units of it, cut at a whole character and marked as cut. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}

package dev.footnote.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells plain words from what a program may act on, or a reader does not see: addresses, mark-up, control characters. */
public final class PlainText {

    /** With a scheme, of a mailbox, or a host's name with its dots. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i:\\b(?:https?|ftp|mailto|javascript|data|file):\\S+)|[^\\s@]{1,80}@[^\\s@]{1,80}\\.\\p{L}{2,}"
                    + "|(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}-]{2,80}\\.\\p{Ll}{2,}[^\\s.]*");

    private static final Pattern MARK_UP = Pattern.compile("\\]\\(|[\\[\\]<>{}*_`#|~^=\\\\]");

    /** But for those that tell how letters join, and in which direction they run. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\u200c-\\u200f]]");

    private PlainText() {}

    /** What a text has of these that its source has not, in words; empty when it has nothing of them. */
    public static String added(String text, String source) {
        if (UNSEEN.matcher(text).find()) {
            return "a control character";
        }
        if (ADDRESS.matcher(text).results().map(MatchResult::group).anyMatch(address -> !source.contains(address))) {
            return "an address";
        }
        Matcher markUp = MARK_UP.matcher(text);
        while (markUp.find()) {
            if (count(text, markUp.group()) > count(source, markUp.group())) {
                return "mark-up";
            }
        }
        return "";
    }

    private static int count(String text, String mark) {
        return (text.length() - text.replace(mark, "").length()) / mark.length();
    }
}

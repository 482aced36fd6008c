package dev.footnote.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Distinguishes plain words from text that a program may act on or a reader cannot see: addresses, mark-up, control
 * characters.
 */
public final class UnsafeTextCheck {

    /** A URL with a scheme, a mail address, or a host name with dots. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i:\\b(?:https?|ftp|mailto|javascript|data|file):\\S+)|[^\\s@]{1,80}@[^\\s@]{1,80}\\.\\p{L}{2,}"
                    + "|(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}-]{2,80}\\.\\p{Ll}{2,}[^\\s.]*");

    private static final Pattern MARK_UP = Pattern.compile("\\]\\(|[\\[\\]<>{}*_`#|~^=\\\\]");

    /** Except characters that control the joining and the direction of letters. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\u200c-\\u200f]]");

    private UnsafeTextCheck() {}

    /** Names the first kind of such content that {@code text} adds to {@code source}; empty when it adds nothing. */
    public static String findAddedContent(String text, String source) {
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

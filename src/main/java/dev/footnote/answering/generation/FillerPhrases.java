package dev.footnote.answering.generation;

import java.util.regex.Pattern;

/** Recognises filler around an answer, such as announcements and offers of help, which can be dropped without loss. */
final class FillerPhrases {

    private static final Pattern REMARK = Pattern.compile(
            ":\\W*$"
                    + "|^\\W*(?:sure|certainly|of course|absolutely|great question)\\W*$"
                    + "|^\\W*(?:i hope|i(?: a|['\u2019])m (?:happy|glad)|let me know|feel free|please (?:let me|feel free|do not"
                    + "|don['\u2019]t)|if you (?:have|need|would like|want)|based on the (?:passages?|documents?|provided)"
                    + "\\b[^.]{0,40}here|here(?: (?:is|are)|['\u2019]s))\\b",
            Pattern.CASE_INSENSITIVE);

    private FillerPhrases() {}

    static boolean isFiller(String text) {
        return REMARK.matcher(text).find();
    }
}

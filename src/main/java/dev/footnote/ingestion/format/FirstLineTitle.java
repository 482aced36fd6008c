package dev.footnote.ingestion.format;

/** Derives titles for documents without one. */
public final class FirstLineTitle {

    private static final int LONGEST = 80;

    private FirstLineTitle() {}

    /** The first words of the text from {@code start}, at most {@value #LONGEST} characters of its first line. */
    public static String firstWords(String text, int start) {
        String line =
                text.substring(start).strip().lines().findFirst().orElse("").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST - 1);
        int end = space > 0 ? space : Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "\u2026";
    }
}

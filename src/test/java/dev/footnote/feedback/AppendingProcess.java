package dev.footnote.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;

/** A process that appends lines to a file: its arguments are the file, a name to begin each line, and how many. */
final class AppendingProcess {

    private AppendingProcess() {}

    public static void main(String[] args) {
        RatingsFile file = new RatingsFile(Path.of(args[0]), Long.MAX_VALUE);
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            file.append("%s %d %s%n".formatted(args[1], i, "x".repeat(i)).getBytes(UTF_8));
        }
    }
}

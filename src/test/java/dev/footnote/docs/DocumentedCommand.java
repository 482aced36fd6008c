package dev.footnote.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command of a {@code console} fence and the output that the page shows. {@code [...]} stands for any text, and for
 * any lines where it is alone on a line.
 *
 * @param place page and line of the command
 */
record DocumentedCommand(String place, String command, List<String> output) {

    private static final String LEFT_OUT = "[...]";

    /** What differs from run to run: ids, hashes, times, durations, scores, versions. */
    private static final Pattern CHANGING = Pattern.compile(String.join(
            "|",
            "\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b",
            "\\b\\p{XDigit}{12,64}\\b",
            "(?<=\"conversationId\": ?\")[\\w-]{22}",
            "\\b\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?",
            "\\b\\d{8}-\\d{6}(?:-\\p{XDigit}{8})?\\b",
            "\\b\\d+\\.\\d+(?:E-\\d+)?\\b",
            "(?<=\"created\": ?)\\d+",
            "\\b\\d+(?= (?:ms|s)\\b)"));

    DocumentedCommand {
        output = List.copyOf(output);
    }

    /** All of a page, in order. */
    static List<DocumentedCommand> of(Path page) {
        List<DocumentedCommand> commands = new ArrayList<>();
        List<String> lines = lines(page);
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                inside = !inside && line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                commands.add(new DocumentedCommand(page + ":" + (i + 1), line.substring(2), outputAfter(lines, i)));
            }
        }
        return commands;
    }

    private static List<String> outputAfter(List<String> lines, int command) {
        return lines.subList(command + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("```") && !line.startsWith("$ "))
                .toList();
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The output that the page shows as a pattern; blank lines at the end do not count. */
    boolean isPrintedBy(String printed) {
        return pattern().matcher(mask(printed)).matches();
    }

    private Pattern pattern() {
        StringBuilder pattern = new StringBuilder();
        mask(String.join("\n", output))
                .lines()
                .forEach(line -> pattern.append(line.strip().equals(LEFT_OUT) ? "(?:.*\n)*?" : quote(line) + "\n"));
        return Pattern.compile(pattern.toString());
    }

    private static String quote(String line) {
        return List.of(line.split(Pattern.quote(LEFT_OUT), -1)).stream()
                .map(Pattern::quote)
                .reduce((left, right) -> left + ".*" + right)
                .orElseThrow();
    }

    /** Ends with one line break. */
    private static String mask(String text) {
        return CHANGING.matcher(text.strip()).replaceAll("#") + "\n";
    }
}

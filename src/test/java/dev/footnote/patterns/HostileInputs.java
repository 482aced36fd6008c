package dev.footnote.patterns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Constructs inputs on which a backtracking matcher is slow, from the structure of a regular expression: what a part of
 * it matches, repeated, after what comes before that part.
 *
 * <p>It reads the syntax of {@link Pattern} only as far as needed: a part that it does not understand yields no input.
 */
final class HostileInputs {

    /** One of them is in nearly every character class; the first that matches represents the class. */
    private static final List<String> REPRESENTATIVES = List.of(
            "a", " ", "1", "A", "\n", ".", ",", "-", "é", "É", "\"", "'", "\t", "(", ")", "[", "]", "*", "_", "#", ":",
            ";", "/", "\\", "|", "<", ">", "=", "&", "!", "?", "%", "$", "€", "\u2019", "\u201c", "\u2013", "\u0000",
            "\u0301", "\u2028", "\u00bd", "\u4e00");

    private static final List<String> LOOKAROUNDS = List.of("?=", "?!", "?<=", "?<!");
    private static final Pattern GROUP_OPENING = Pattern.compile("\\?(?:<?[=!]|>|<\\w+>|[a-zA-Z-]*[:)])");

    /** Boundaries and references to groups. */
    private static final Pattern NO_CHARACTER = Pattern.compile("\\\\(?:[bBAzZG\\d]|k<\\w+>)");

    private static final Pattern CHARACTER = Pattern.compile("\\\\(?:[pPx]\\{[^}]+}|[pP].|u....|x..|.)");

    private static final Pattern QUANTIFIER = Pattern.compile("(?:[*+?]|\\{(?<least>\\d+)[^}]*})[?+]?");

    private static final int MOST_TIMES = 30;
    private static final int MOST_RANGE = 4;
    private static final int MOST_SAMPLES = 6;
    private static final int LONGEST_PUMP = 60;

    /** A text to repeat, with the text before and after it. */
    record Pump(String before, String repeated, String end) {

        Pump withEnd(String other) {
            return new Pump(before, repeated, other);
        }

        String repeat(int length) {
            return before + repeated.repeat(Math.max(1, length / repeated.length())) + end;
        }
    }

    private final String expression;
    private final int flags;
    private final Set<Pump> pumps = new LinkedHashSet<>();
    private int at;

    private HostileInputs(Pattern pattern) {
        this.expression = pattern.pattern();
        this.flags = pattern.flags() & ~Pattern.COMMENTS;
    }

    static List<Pump> of(Pattern pattern) {
        HostileInputs inputs = new HostileInputs(pattern);
        List<String> whole = inputs.alternatives("");
        whole.forEach(sample -> inputs.add("", sample));
        for (String text : List.of(
                " ", "\n", "a", "A", "1", "a ", "A ", "1 ", "1.", "a.", "a-", "é", "(", "\"", "a,", ", ", "\t")) {
            inputs.add("", text);
        }
        return List.copyOf(inputs.pumps);
    }

    private void add(String before, String repeated) {
        if (!repeated.isEmpty() && repeated.length() <= LONGEST_PUMP) {
            pumps.add(new Pump(before, repeated, ""));
        }
    }

    /** Samples of a group's content up to its closing parenthesis. */
    private List<String> alternatives(String before) {
        Set<String> samples = new LinkedHashSet<>(sequence(before));
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            samples.addAll(sequence(before));
        }
        return samples.stream().limit(MOST_SAMPLES).toList();
    }

    private List<String> sequence(String before) {
        List<List<String>> parts = new ArrayList<>();
        StringBuilder so = new StringBuilder(before);
        while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
            List<String> part = repeated(so.toString());
            if (!part.equals(List.of(""))) {
                parts.add(part);
            }
            so.append(part.isEmpty() ? "" : part.get(0));
        }
        pumpRanges(before, parts);
        List<String> samples = new ArrayList<>();
        samples.add(join(parts, 0));
        for (int i = 1; i < 3; i++) {
            samples.add(join(parts, i));
        }
        return samples.stream().distinct().toList();
    }

    private static String join(List<List<String>> parts, int choice) {
        StringBuilder joined = new StringBuilder();
        parts.forEach(part -> joined.append(part.get(Math.min(choice, part.size() - 1))));
        return joined.toString();
    }

    private void pumpRanges(String before, List<List<String>> parts) {
        StringBuilder prefix = new StringBuilder(before);
        for (int from = 0; from < parts.size(); from++) {
            for (int choice = 0; choice < 3; choice++) {
                for (int to = from + 1; to <= parts.size(); to++) {
                    if (from == 0 || to - from <= MOST_RANGE) {
                        String range = join(parts.subList(from, to), choice);
                        add(prefix.toString(), range);
                        add(before, range);
                    }
                }
            }
            prefix.append(parts.get(from).get(0));
        }
    }

    /** An atom with its quantifier. */
    private List<String> repeated(String before) {
        List<String> samples = atom(before);
        Matcher quantifier = QUANTIFIER.matcher(expression).region(at, expression.length());
        if (!quantifier.lookingAt()) {
            return samples;
        }
        at = quantifier.end();
        samples.forEach(sample -> {
            add(before, sample);
            add("", sample);
        });
        String least = quantifier.group("least");
        int times = least == null ? 1 : Math.max(1, Math.min(MOST_TIMES, Integer.parseInt(least)));
        return samples.stream().map(sample -> sample.repeat(times)).toList();
    }

    private List<String> atom(String before) {
        return switch (expression.charAt(at)) {
            case '(' -> group(before);
            case '[' -> characters(at, classEnd(at));
            case '\\' -> escape();
            case '.' -> characters(at, at + 1);
            case '^', '$' -> skip(at + 1);
            default -> literal();
        };
    }

    private List<String> skip(int end) {
        at = end;
        return List.of("");
    }

    private List<String> literal() {
        int end = at + Character.charCount(expression.codePointAt(at));
        String literal = expression.substring(at, end);
        at = end;
        return List.of(literal);
    }

    private List<String> group(String before) {
        at++;
        boolean isLookaround = LOOKAROUNDS.stream().anyMatch(opening -> expression.startsWith(opening, at));
        if (expression.startsWith("?", at) && isOnlyFlags()) {
            return List.of("");
        }
        List<String> samples = alternatives(before);
        at++;
        if (isLookaround) {
            samples.forEach(sample -> add(before, sample));
            return List.of("");
        }
        return samples;
    }

    /** Skips what precedes the content of a group: a name, a lookaround or flags; flags alone have no content. */
    private boolean isOnlyFlags() {
        Matcher opening = GROUP_OPENING.matcher(expression).region(at, expression.length());
        if (!opening.lookingAt()) {
            throw new IllegalStateException("unknown group in " + expression);
        }
        at = opening.end();
        return opening.group().endsWith(")");
    }

    private int classEnd(int from) {
        int depth = 0;
        int first = expression.startsWith("[^", from) ? from + 2 : from + 1;
        for (int i = from; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\') {
                if (expression.charAt(i + 1) == 'Q') {
                    i = expression.indexOf("\\E", i) + 1;
                } else {
                    i++;
                }
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && i != first && --depth == 0) {
                return i + 1;
            }
        }
        return expression.length();
    }

    private List<String> escape() {
        char next = expression.charAt(at + 1);
        if (next == 'Q') {
            int end = expression.indexOf("\\E", at);
            String quoted = expression.substring(at + 2, end);
            at = end + 2;
            return List.of(quoted);
        }
        Matcher escaped = NO_CHARACTER.matcher(expression).region(at, expression.length());
        if (escaped.lookingAt()) {
            return skip(escaped.end());
        }
        Matcher character = CHARACTER.matcher(expression).region(at, expression.length());
        return character.lookingAt() ? characters(at, character.end()) : skip(at + 2);
    }

    private List<String> characters(int from, int end) {
        at = end;
        Pattern one = Pattern.compile(expression.substring(from, end), flags);
        List<String> matched = REPRESENTATIVES.stream()
                .filter(candidate -> one.matcher(candidate).matches())
                .toList();
        if (matched.isEmpty()) {
            for (char c = 0; c < Character.MAX_VALUE; c++) {
                if (one.matcher(String.valueOf(c)).matches()) {
                    return List.of(String.valueOf(c));
                }
            }
            return List.of("");
        }
        return matched.size() > 3 ? List.of(matched.get(0), matched.get(1), matched.get(matched.size() - 1)) : matched;
    }
}

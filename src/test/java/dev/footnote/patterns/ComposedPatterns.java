package dev.footnote.patterns;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Patterns that static methods compose from words, such as those of a question or a document. */
final class ComposedPatterns {

    /** Composed patterns are measured with each of them. */
    private static final List<String> WORDS = List.of("a", "A1", "a a", "aa-aa");

    /** For parameters of this name. */
    private static final List<String> NUMBERS = List.of("1", "12", "1.1", "III");

    private final Map<String, Method> factories = new TreeMap<>();
    private final Set<String> forConstants = new HashSet<>();

    /** Static methods that compose a pattern from words, such as those of a question or a document. */
    void addFactories(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isStatic(method.getModifiers())
                    && method.getReturnType() == Pattern.class
                    && method.getParameterCount() > 0
                    && Stream.of(method.getParameterTypes()).allMatch(String.class::equals)) {
                factories.put(CollectedPatterns.simpleName(type.getName()) + "." + method.getName(), method);
            }
        }
    }

    boolean isFactory(String method) {
        return factories.containsKey(method);
    }

    /** What the method composes is held by a constant. */
    void markConstant(String method) {
        forConstants.add(method);
    }

    /** The patterns by place; what is composed for a constant is measured with the constant. */
    Map<String, Pattern> compose() {
        factories.keySet().removeAll(forConstants);
        Map<String, Pattern> composed = new LinkedHashMap<>();
        factories.forEach((place, factory) -> {
            for (int i = 0; i < WORDS.size(); i++) {
                Pattern pattern = compose(factory, i);
                composed.put("%s(%s)".formatted(place, pattern), pattern);
            }
        });
        return composed;
    }

    private static Pattern compose(Method factory, int choice) {
        Object[] words = Stream.of(factory.getParameters())
                .map(parameter -> (parameter.getName().equals("number") ? NUMBERS : WORDS).get(choice))
                .toArray();
        try {
            factory.setAccessible(true);
            return (Pattern) factory.invoke(null, words);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("cannot call " + factory, refused);
        }
    }
}

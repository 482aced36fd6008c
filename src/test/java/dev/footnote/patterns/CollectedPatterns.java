package dev.footnote.patterns;

import dev.footnote.answering.languages.LocalizedNumbers;
import dev.footnote.engine.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * All regular expressions of the product: constants, what constants hold, those that static methods compose from words, and
 * those given to methods of {@link String}; each with the ways in which the code matches it.
 */
final class CollectedPatterns {

    private static final Map<String, MatchMode> USES = Map.of(
            "matches", MatchMode.WHOLE,
            "asMatchPredicate", MatchMode.WHOLE,
            "lookingAt", MatchMode.OPENING,
            "find", MatchMode.FIND,
            "results", MatchMode.FIND,
            "replaceAll", MatchMode.FIND,
            "replaceFirst", MatchMode.FIND,
            "asPredicate", MatchMode.FIND,
            "split", MatchMode.FIND,
            "splitAsStream", MatchMode.FIND);

    private static final Set<String> STRING_METHODS = Set.of("matches", "replaceAll", "replaceFirst", "split");

    private static final Set<String> FIELDS =
            Set.of("Ljava/util/regex/Pattern;", "Ljava/util/Map;", "Ljava/util/List;");

    private static final int DEEPEST = 6;

    private static final CollectedPatterns COLLECTED = collect();

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final Map<String, Set<MatchMode>> uses = new HashMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ComposedPatterns composed = new ComposedPatterns();
    private final Set<String> composers = new TreeSet<>();

    /** One of them, with the place where it is defined. */
    record UsedPattern(String place, Pattern pattern, Set<MatchMode> uses) {}

    private CollectedPatterns() {}

    private static CollectedPatterns collect() {
        CollectedPatterns collected = new CollectedPatterns();
        productClasses().forEach(collected.composed::addFactories);
        for (Class<?> type : productClasses()) {
            collected.addConstants(type);
            collected.addCode(type);
        }
        collected.patterns.putAll(collected.composed.compose());
        collected.add("LocalizedNumbers", new LocalizedNumbers(Locale.GERMAN), 0);
        return collected;
    }

    static List<UsedPattern> all() {
        return COLLECTED.patterns.entrySet().stream()
                .map(entry -> new UsedPattern(entry.getKey(), entry.getValue(), COLLECTED.usesOf(entry.getKey())))
                .toList();
    }

    /**
     * The other methods that compose patterns outside the initialization of their class. What they compose is measured only
     * where a constant holds it.
     */
    static Set<String> composers() {
        return COLLECTED.composers;
    }

    /** Patterns of enum constants and the like are used through a field of their class; unknown uses count as any. */
    private Set<MatchMode> usesOf(String place) {
        String field = uses.containsKey(place) ? place : place.replaceFirst("(?:#\\d+|\\(.*\\))$", "");
        String ofConstant = field.replaceFirst("^(\\w+)\\.\\w+\\.(\\w+)$", "$1.$2");
        return uses.getOrDefault(field, uses.getOrDefault(ofConstant, EnumSet.allOf(MatchMode.class)));
    }

    /** All classes that have their source in {@code src/main/java}. */
    private static List<Class<?>> productClasses() {
        Path sources = Path.of("src/main/java");
        Path location = Path.of(URI.create(String.valueOf(
                Engine.class.getProtectionDomain().getCodeSource().getLocation())));
        // Integration tests have the jar on their class path; the build leaves its classes here.
        Path root = Files.isDirectory(location) ? location : Path.of("target/classes");
        try (Stream<Path> files = Files.walk(root.resolve("dev/footnote"))) {
            return files.map(file -> String.valueOf(root.relativize(file)))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> Files.exists(sources.resolve(name.replaceFirst("\\$.*", "") + ".java")))
                    .sorted()
                    .<Class<?>>map(name -> load(name.replace('/', '.')))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, CollectedPatterns.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void addConstants(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && mayHoldPatterns(field.getType())) {
                add(simpleName(type.getName()) + "." + field.getName(), value(field, null), 0);
            }
        }
    }

    private static boolean mayHoldPatterns(Class<?> type) {
        return !type.isPrimitive() && type != String.class && type != byte[].class;
    }

    static String simpleName(String type) {
        return type.replaceFirst("^.*[./$]", "");
    }

    private static @Nullable Object value(Field field, @Nullable Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException refused) {
            throw new IllegalStateException("cannot read " + field, refused);
        }
    }

    private void add(String place, @Nullable Object value, int depth) {
        if (value instanceof Pattern pattern) {
            patterns.putIfAbsent(patterns.containsKey(place) ? place + "#" + patterns.size() : place, pattern);
        } else if (value != null && depth <= DEEPEST && !(value instanceof String) && seen.add(value)) {
            parts(value).forEach((name, part) -> part.forEach(one -> add(place + name, one, depth + 1)));
        }
    }

    private static Map<String, List<Object>> parts(Object value) {
        List<Object> parts = new ArrayList<>();
        if (value instanceof Iterable<?> many) {
            many.forEach(parts::add);
        } else if (value instanceof Map<?, ?> map) {
            parts.addAll(map.keySet());
            parts.addAll(map.values());
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(parts::add);
        } else if (value instanceof Object[] array) {
            parts.addAll(Arrays.asList(array));
        } else if (value.getClass().getName().startsWith("dev.footnote.")) {
            return fields(value);
        }
        return Map.of("", parts);
    }

    private static Map<String, List<Object>> fields(Object value) {
        Map<String, List<Object>> parts = new LinkedHashMap<>();
        for (Field field : value.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && mayHoldPatterns(field.getType())) {
                Object part = value(field, value);
                parts.put("." + field.getName(), part == null ? List.of() : List.of(part));
            }
        }
        return parts;
    }

    private void addCode(Class<?> type) {
        try (InputStream bytes = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            new ClassReader(bytes).accept(new Code(simpleName(type.getName())), ClassReader.SKIP_FRAMES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private final class Code extends ClassVisitor {

        private final String owner;

        Code(String owner) {
            super(Opcodes.ASM9);
            this.owner = owner;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            return new Instructions(owner, name);
        }
    }

    /** Pairs each field, and each composed pattern, with the next call of a matching method, and each such call of a string with its constant. */
    private final class Instructions extends MethodVisitor {

        private final String owner;
        private final String name;
        private final List<String> constants = new ArrayList<>();
        private String field = "";

        Instructions(String owner, String name) {
            super(Opcodes.ASM9);
            this.owner = owner;
            this.name = name;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text) {
                constants.add(text);
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String declaring, String accessed, String descriptor) {
            if (FIELDS.contains(descriptor)) {
                field = simpleName(declaring) + "." + accessed;
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String type, String method, String descriptor, boolean isInterface) {
            MatchMode matchMode = USES.get(method);
            if (matchMode != null && type.startsWith("java/util/regex/") && !field.isEmpty()) {
                uses.computeIfAbsent(field, absent -> EnumSet.noneOf(MatchMode.class))
                        .add(matchMode);
                field = "";
            }
            String called = simpleName(type) + "." + method;
            if (composed.isFactory(called)) {
                field = called;
                if (name.equals("<clinit>")) {
                    composed.markConstant(called);
                }
            }
            if (type.equals("java/util/regex/Pattern") && method.equals("compile") && !name.equals("<clinit>")) {
                addComposer();
            }
            if (type.equals("java/lang/String")
                    && STRING_METHODS.contains(method)
                    && descriptor.startsWith("(Ljava/lang/String;")) {
                addStringMethod(method);
            }
        }

        private void addComposer() {
            if (!composed.isFactory(owner + "." + name)) {
                composers.add(owner + "." + name);
            }
        }

        private void addStringMethod(String method) {
            int back = method.startsWith("replace") ? 2 : 1;
            if (constants.size() < back) {
                addComposer();
                return;
            }
            String expression = constants.get(constants.size() - back);
            String place = "%s.%s %s(\"%s\")".formatted(owner, name, method, expression);
            patterns.putIfAbsent(place, Pattern.compile(expression));
            uses.put(place, EnumSet.of(USES.get(method)));
        }
    }
}

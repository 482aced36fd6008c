package dev.footnote.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of {@code docs/settings.md}: keys, types and defaults as SmallRye Config reads them from the configuration
 * interfaces, and their javadoc as Quarkus' annotation processor collects it.
 */
final class SettingsPage {

    private static final String JAVADOC = "META-INF/quarkus-config-doc/quarkus-config-javadoc.json";

    private static final Map<String, String> TYPES = Map.of(
            "int", "integer",
            "java.lang.Integer", "integer",
            "long", "integer",
            "double", "number",
            "boolean", "boolean",
            "java.lang.String", "text",
            "java.time.Duration", "duration",
            "java.nio.file.Path", "path",
            "java.time.ZoneId", "time zone",
            "java.net.URI", "address");

    private final JsonNode javadoc = readJavadoc();

    /** One table a group of settings, in the order of their names. */
    String tables() {
        Map<String, List<String>> groups = new TreeMap<>();
        settings()
                .forEach((key, method) -> groups.computeIfAbsent(group(key), group -> new ArrayList<>())
                        .add(row(key, method)));
        return groups.entrySet().stream()
                .map(group -> "## `%s`\n\n| Key | Type | Default | Description |\n| --- | --- | --- | --- |\n%s"
                        .formatted(group.getKey(), String.join("", group.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Method> settings() {
        Map<String, Method> settings = new TreeMap<>();
        for (Class<?> mapping : mappings()) {
            ConfigMappings.getProperties(ConfigClass.configClass(mapping))
                    .forEach((key, property) -> settings.put(key, property.getMethod()));
        }
        // An element of a list, which the list itself documents.
        settings.keySet().removeIf(key -> key.contains("[*]"));
        return settings;
    }

    private static List<Class<?>> mappings() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.footnote").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .filter(type -> type.getAnnotationOfType(ConfigMapping.class)
                                .prefix()
                                .startsWith("footnote"))
                        .<Class<?>>map(type -> type.reflect())
                        .toList();
    }

    /** {@code footnote.answering} of {@code footnote.answering.max-words}. */
    private static String group(String key) {
        String[] parts = key.split("\\.", 3);
        return parts.length < 3 ? parts[0] : parts[0] + "." + parts[1];
    }

    private String row(String key, Method method) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(key.replace("*", "<name>"), type(method), preset(method), text(method));
    }

    private static String type(Method method) {
        return Stream.of(name(method.getGenericReturnType()), range(method))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            String argument = name(arguments[arguments.length - 1]);
            return Iterable.class.isAssignableFrom((Class<?>) generic.getRawType()) ? "list of " + argument : argument;
        }
        if (type instanceof Class<?> known && known.isEnum()) {
            return Arrays.stream(known.getEnumConstants())
                    .map(constant ->
                            "`" + constant.toString().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
                    .collect(Collectors.joining(", "));
        }
        return Objects.requireNonNull(TYPES.get(type.getTypeName()), () -> "no word for " + type.getTypeName());
    }

    private static String range(Method method) {
        String from = bound(
                method.getAnnotation(Min.class), Min::value, method.getAnnotation(DecimalMin.class), DecimalMin::value);
        String to = bound(
                method.getAnnotation(Max.class), Max::value, method.getAnnotation(DecimalMax.class), DecimalMax::value);
        if (from.isEmpty() || to.isEmpty()) {
            return from.isEmpty() ? to.isEmpty() ? "" : "at most " + to : "at least " + from;
        }
        return from + " to " + to;
    }

    private static <A, B> String bound(
            @Nullable A whole,
            java.util.function.Function<A, Long> wholeValue,
            @Nullable B decimal,
            java.util.function.Function<B, String> decimalValue) {
        if (whole != null) {
            return String.valueOf(wholeValue.apply(whole));
        }
        return decimal == null ? "" : decimalValue.apply(decimal);
    }

    private static String preset(Method method) {
        WithDefault preset = method.getAnnotation(WithDefault.class);
        return preset == null ? "none" : "`" + preset.value() + "`";
    }

    private String text(Method method) {
        String name = method.getDeclaringClass().getCanonicalName() + "." + method.getName();
        String description = javadoc.path(name).path("description").asText();
        if (description.isBlank()) {
            throw new IllegalStateException(name + "() has no javadoc for docs/settings.md");
        }
        String plain = description
                .replaceAll("\\{@(?:code|literal) ([^}]*)}", "`$1`")
                .replaceAll("</?(?:em|i)>", "*")
                .replaceAll("</?code>", "`")
                .replaceAll("\\s+", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace("|", "\\|")
                .strip();
        if (plain.contains("{@") || plain.contains("</")) {
            throw new IllegalStateException(name + "() has javadoc that Markdown cannot show: " + plain);
        }
        return plain;
    }

    private static JsonNode readJavadoc() {
        try {
            for (URL page : Collections.list(SettingsPage.class.getClassLoader().getResources(JAVADOC))) {
                JsonNode elements = read(page).path("elements");
                if (elements.properties().stream()
                        .anyMatch(entry -> entry.getKey().startsWith("dev.footnote."))) {
                    return elements;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The build wrote no " + JAVADOC);
    }

    private static JsonNode read(URL page) throws IOException {
        try (InputStream json = page.openStream()) {
            return new ObjectMapper().readTree(json);
        }
    }
}

package dev.footnote.rest;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a warning for each {@code FOOTNOTE_*} environment variable that matches no setting. An unknown setting in a file
 * or a system property prevents the start, but an environment is shared with other programs and versions.
 */
@ApplicationScoped
class EnvironmentVariableCheck {

    private static final Logger LOG = LoggerFactory.getLogger(EnvironmentVariableCheck.class);

    /** Runs before the engine starts, which may fail because of such a variable. */
    private static final int EARLY = 1;

    void warn(@Observes @Priority(EARLY) StartupEvent event, BeanManager beans) {
        Set<Pattern> known = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(EnvironmentVariableCheck::mappings)
                .flatMap(mapping -> ConfigMappings.getProperties(ConfigClass.configClass(mapping)).keySet().stream())
                .map(EnvironmentVariableCheck::variable)
                .collect(Collectors.toSet());
        for (String name : new TreeSet<>(System.getenv().keySet())) {
            if (name.startsWith("FOOTNOTE_")
                    && known.stream().noneMatch(setting -> setting.matcher(name).matches())) {
                LOG.warn("Ignoring an environment variable that matches no setting name={}", name);
            }
        }
    }

    /** Matches the variables of a setting. A map key, such as the model's name in prices, matches any word. */
    private static Pattern variable(String setting) {
        return Pattern.compile(setting.replaceAll("[^A-Za-z0-9*]", "_")
                .toUpperCase(Locale.ROOT)
                .replace("*", "\\w+"));
    }

    private static Stream<Class<?>> mappings(Bean<?> bean) {
        return bean.getTypes().stream()
                .filter(type -> type instanceof Class<?>)
                .<Class<?>>map(type -> (Class<?>) type)
                .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
                .filter(type -> type.getAnnotation(ConfigMapping.class).prefix().startsWith("footnote"));
    }
}

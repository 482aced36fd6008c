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
 * Warns of a {@code FOOTNOTE_*} variable that no setting has. In a file or a system property an unknown setting keeps
 * the service from starting; an environment is shared with other programs and versions.
 */
@ApplicationScoped
class MisspeltEnvironment {

    private static final Logger LOG = LoggerFactory.getLogger(MisspeltEnvironment.class);

    /** Before the engine, whose refusal may come of just such a variable. */
    private static final int EARLY = 1;

    void warn(@Observes @Priority(EARLY) StartupEvent event, BeanManager beans) {
        Set<Pattern> known = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(MisspeltEnvironment::mappings)
                .flatMap(mapping -> ConfigMappings.getProperties(ConfigClass.configClass(mapping)).keySet().stream())
                .map(MisspeltEnvironment::variable)
                .collect(Collectors.toSet());
        for (String name : new TreeSet<>(System.getenv().keySet())) {
            if (name.startsWith("FOOTNOTE_")
                    && known.stream().noneMatch(setting -> setting.matcher(name).matches())) {
                LOG.warn("There is no setting for this environment variable, it is ignored name={}", name);
            }
        }
    }

    /** The variables of a setting; where it has a key of the operator's, as prices have the model's name, any word may stand. */
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

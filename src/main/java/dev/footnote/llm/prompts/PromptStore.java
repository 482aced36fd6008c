package dev.footnote.llm.prompts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Loads and checks all prompts when it is created. A changed file in the configured folder is read again for the next
 * question; after a file is deleted, the packaged prompt applies again. If a changed file is invalid, the previous
 * prompt stays in use and a warning is logged.
 */
public final class PromptStore {

    /** The known prompts. */
    public enum Name {
        /** The system message: how to answer. */
        ANSWER("answer.md", "", "today words", true),
        /** The question with its passages. */
        EVIDENCE("evidence.md", "question passages", "", true),
        /** Asks for another answer if no statement of the first one is supported. */
        REPAIR("repair.md", "", "question", true),
        /** Rewrites a follow-up as a stand-alone question. */
        REWRITE("rewrite.md", "history question", "today language", true),
        /** Translates checked statements into the language of the question. */
        TRANSLATE("translate.md", "question sentences", "", true),
        /** Translates them back into the language of the documents, as a check. */
        TRANSLATE_BACK("translate-back.md", "language sentences", "", true),
        /** Asks a judge whether the quotes of an answer support its claims. */
        JUDGE_FAITHFULNESS("judge-faithfulness.md", "claims", "question", false),
        /** Asks a judge whether an answer says what the accepted answers say. */
        JUDGE_CORRECTNESS("judge-correctness.md", "question answer claims", "", false),
        /** Asks a judge again after malformed verdicts. */
        JUDGE_AGAIN("judge-again.md", "", "fault", false);

        private final String file;
        private final String needed;
        private final String optional;
        private final boolean answering;

        Name(String file, String needed, String optional, boolean answering) {
            this.file = file;
            this.needed = needed;
            this.optional = optional;
            this.answering = answering;
        }

        /** Whether the prompt shapes answers; the others only judge them. */
        boolean shapesAnswers() {
            return answering;
        }

        private Placeholders placeholders() {
            return new Placeholders(words(needed), words(optional));
        }

        private static Set<String> words(String words) {
            return words.isEmpty() ? Set.of() : Set.of(words.split(" "));
        }
    }

    private static final Logger LOG = Logger.getLogger(PromptStore.class);

    private final @Nullable Path folder;
    private final Map<Name, LoadedPrompt> read = new ConcurrentHashMap<>();

    /** @throws PromptException if a prompt is missing or empty, or has unknown or missing placeholders */
    public PromptStore(PromptsConfig config) {
        this.folder = config.directory().orElse(null);
        if (folder != null && !Files.isDirectory(folder)) {
            throw new PromptException("footnote.prompts.directory: there is no folder " + folder.toAbsolutePath());
        }
        unknownFiles()
                .forEach(file -> LOG.warnf(
                        "footnote.prompts.directory: %s is ignored because no prompt has this name; known are %s",
                        file, files()));
        for (Name name : Name.values()) {
            read.put(name, read(name));
        }
    }

    public Prompt get(Name name) {
        return read.compute(name, (key, known) -> known == null ? read(key) : reloadIfChanged(key, known))
                .prompt();
    }

    /** A snapshot of the prompts that shape answers; later changes of files do not affect it. */
    public PromptSnapshot snapshot() {
        Map<Name, Prompt> prompts = new EnumMap<>(Name.class);
        for (Name name : Name.values()) {
            if (name.shapesAnswers()) {
                prompts.put(name, get(name));
            }
        }
        return new PromptSnapshot(prompts);
    }

    /** The folder's files that are not hidden and are not named like a prompt. */
    private List<String> unknownFiles() {
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.map(file -> file.getFileName().toString())
                    .filter(file -> !file.startsWith(".") && !files().contains(file))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new PromptException("footnote.prompts.directory: the folder %s cannot be read".formatted(folder));
        }
    }

    private static List<String> files() {
        return Arrays.stream(Name.values()).map(name -> name.file).toList();
    }

    private LoadedPrompt reloadIfChanged(Name name, LoadedPrompt known) {
        FileTime time = known.time();
        try {
            time = time(name);
            return Objects.equals(time, known.time()) ? known : read(name);
        } catch (PromptException broken) {
            LOG.warnf("the changed prompt is not used: %s", broken.getMessage());
            return new LoadedPrompt(known.prompt(), time);
        }
    }

    private LoadedPrompt read(Name name) {
        FileTime time = time(name);
        String file = time == null || folder == null
                ? name.file
                : folder.resolve(name.file).toString();
        return new LoadedPrompt(
                Prompt.of(file, time == null ? packagedText(name) : text(name), name.placeholders()), time);
    }

    /** The modification time of the folder's file; null if the folder lacks it. */
    private @Nullable FileTime time(Name name) {
        try {
            return folder == null ? null : Files.getLastModifiedTime(folder.resolve(name.file));
        } catch (NoSuchFileException absent) {
            return null;
        } catch (IOException unreadable) {
            throw new PromptException("the prompt %s cannot be read".formatted(folder.resolve(name.file)));
        }
    }

    private String text(Name name) {
        if (folder == null) {
            throw new IllegalStateException("no folder of prompts");
        }
        try {
            return Files.readString(folder.resolve(name.file));
        } catch (IOException unreadable) {
            throw new PromptException("the prompt %s cannot be read as UTF-8".formatted(folder.resolve(name.file)));
        }
    }

    private static String packagedText(Name name) {
        try (InputStream file = PromptStore.class.getResourceAsStream("/prompts/" + name.file)) {
            if (file == null) {
                throw new PromptException("the prompt %s is missing in the jar".formatted(name.file));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException("reading the prompt " + name.file, damaged);
        }
    }

    private record LoadedPrompt(Prompt prompt, @Nullable FileTime time) {}
}

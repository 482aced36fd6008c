package dev.footnote.answering;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom to ask when the documents do not answer, by the folder of the nearest document. */
final class Contacts {

    /** The form of a contact. */
    static final String FORM = "(?=.*\\S)[^\\p{Cntrl}]{1,200}";

    /** The message for a contact of another form. */
    static final String FORM_MESSAGE = "must be one line of 1 to 200 characters";

    private final @Nullable String everywhere;
    private final Map<String, String> folders;

    Contacts(AnsweringConfig config) {
        this.everywhere = config.contact().orElse(null);
        this.folders = Map.copyOf(config.contacts());
    }

    /** The contact of the innermost folder that holds the nearest document. */
    @Nullable String find(List<Citation> nearest) {
        return nearest.stream()
                .limit(1)
                .flatMap(passage -> folders.keySet().stream().filter(folder -> isIn(folder, passage.documentId())))
                .max(Comparator.comparingInt(String::length))
                .map(folders::get)
                .orElse(everywhere);
    }

    private static boolean isIn(String folder, String document) {
        return document.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }
}

package dev.footnote.ingestion.reading;

import dev.footnote.ingestion.format.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** Compares the first bytes of a file with its extension. Unknown content counts as right; its format decides. */
final class ContentCheck {

    private static final MediaType OOXML = MediaType.application("x-tika-ooxml");
    private static final MediaType OLE = MediaType.application("x-tika-msoffice");

    private static final MediaType RTF = MediaType.application("rtf");
    private static final String OPEN_DOCUMENT = "vnd.oasis.opendocument.";

    /** Containers that the first bytes do not tell apart. */
    private static final Set<MediaType> CONTAINERS = Set.of(OOXML, OLE);

    private static final Map<MediaType, String> DESCRIPTIONS = Map.of(
            OOXML,
            "an Office document (.docx, .xlsx or .pptx)",
            OLE,
            "an older Office document (.doc, .xls, .ppt or .msg)",
            MediaType.TEXT_PLAIN,
            "plain text");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();
    private final Set<String> supported;

    /** @param supported the extensions that can be read */
    ContentCheck(Set<String> supported) {
        this.supported = supported;
    }

    /** What the content is and what to do, for people; empty if it may be what the extension says. */
    Optional<String> mismatch(SourceFile file) {
        MediaType named = detect(new byte[0], file.name());
        MediaType found = detect(file.bytes(), "");
        return isCompatible(named, found) ? Optional.empty() : Optional.of(reason(file.name(), found));
    }

    private boolean isCompatible(MediaType named, MediaType found) {
        return found.equals(MediaType.OCTET_STREAM)
                || named.equals(MediaType.OCTET_STREAM)
                || registry.isInstanceOf(named, found)
                || registry.isInstanceOf(found, named)
                || (isText(named) && isText(found))
                // Office formats look at the content themselves: a new one with a password is inside an old container.
                || (isOffice(named) && isOffice(found));
    }

    private boolean isOffice(MediaType type) {
        return registry.isInstanceOf(type, OOXML)
                || registry.isInstanceOf(type, OLE)
                || type.getSubtype().startsWith(OPEN_DOCUMENT)
                || type.equals(RTF);
    }

    private boolean isText(MediaType type) {
        return registry.isInstanceOf(type, MediaType.TEXT_PLAIN)
                || registry.isInstanceOf(type, MediaType.APPLICATION_XML)
                || type.getType().equals("text")
                || type.getType().equals("message");
    }

    private MediaType detect(byte[] bytes, String name) {
        Metadata metadata = new Metadata();
        if (!name.isEmpty()) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try {
            return types.detect(bytes.length == 0 ? null : new ByteArrayInputStream(bytes), metadata);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String reason(String name, MediaType found) {
        List<String> endings = endings(found);
        String advice = endings.isEmpty()
                ? "convert it to a supported format"
                : "rename it so that it ends in " + String.join(" or ", endings);
        return "its name ends in .%s, but its content is %s; %s"
                .formatted(SourceFile.extension(name), description(found), advice);
    }

    /** The supported endings of a type, and for a container those of the types in it. */
    private List<String> endings(MediaType found) {
        return supported.stream()
                .filter(ending -> {
                    MediaType type = detect(new byte[0], "x." + ending);
                    return type.equals(found) || (CONTAINERS.contains(found) && registry.isInstanceOf(type, found));
                })
                .map(ending -> "." + ending)
                .sorted()
                .collect(Collectors.toList());
    }

    private String description(MediaType found) {
        String known = DESCRIPTIONS.get(found);
        if (known != null) {
            return known;
        }
        try {
            MimeType type = types.forName(found.toString());
            return type.getDescription().isEmpty() ? found.toString() : type.getDescription();
        } catch (MimeTypeException unnamed) {
            return found.toString();
        }
    }
}

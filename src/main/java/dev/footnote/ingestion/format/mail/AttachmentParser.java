package dev.footnote.ingestion.format.mail;

import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.mail.Mail.Attachment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * Parses a mail, its attachments, and the mails among them, up to a depth, a number and a total size. An attachment that
 * cannot be parsed is a failure of its own; those of unsupported formats are one failure for each mail.
 */
final class AttachmentParser {

    /** Mails in mails; a thread that was forwarded as attachments has a few. */
    private static final int DEEPEST = 10;

    private static final int MOST_FILES = 500;
    private static final long MOST_BYTES = 512L << 20;

    private static final int LONGEST_NAME = 200;

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[/\\\\\\p{Cntrl}]+");

    private final MailFormat mails;
    private final Map<String, DocumentFormat> formats = new HashMap<>();
    private final List<ParsedDocument> documents = new ArrayList<>();
    private final List<ReadFailure> failures = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int files;
    private long bytes;
    private int depth;

    AttachmentParser(MailFormat mails, List<DocumentFormat> formats) {
        this.mails = mails;
        formats.forEach(format -> format.extensions().forEach(ending -> this.formats.put(ending, format)));
    }

    ParsedFile result() {
        return new ParsedFile(documents, failures);
    }

    void parseMail(String name, Mail mail) throws UnreadableFileException {
        add(mails.write(name, mail));
        if (depth == DEEPEST && !mail.attachments().isEmpty()) {
            failures.add(new ReadFailure(
                    name,
                    "mails are nested more than %d deep, and its attachments are not served; save them as files of their own"
                            .formatted(DEEPEST)));
            return;
        }
        depth++;
        List<String> unsupported = new ArrayList<>();
        for (Attachment attachment : mail.attachments()) {
            if (!hasRoom(attachment)) {
                failures.add(new ReadFailure(
                        name,
                        "it has more than %d attachments or %d MiB of them, and the others are not served; save them as files of their own"
                                .formatted(MOST_FILES, MOST_BYTES >> 20)));
                break;
            }
            parse(uniqueName(name, attachment), attachment, unsupported);
        }
        if (!unsupported.isEmpty()) {
            failures.add(new ReadFailure(
                    name,
                    "attachments of unsupported formats are not served: %s; convert them, and save them as files of their own"
                            .formatted(String.join(", ", unsupported))));
        }
        depth--;
    }

    private boolean hasRoom(Attachment attachment) {
        files++;
        bytes += attachment.bytes().length;
        return files <= MOST_FILES && bytes <= MOST_BYTES;
    }

    private void parse(String name, Attachment attachment, List<String> unsupported) {
        DocumentFormat format = formats.get(SourceFile.extension(name));
        SourceFile file = new SourceFile(name, attachment.bytes());
        try {
            if (attachment.mail() != null) {
                parseMail(name, attachment.mail());
            } else if (mails.extensions().contains(SourceFile.extension(name))) {
                parseMail(name, MailFormat.parse(file));
            } else if (format == null) {
                unsupported.add(name.substring(name.lastIndexOf('/') + 1));
            } else {
                add(format.read(file));
            }
        } catch (UnreadableFileException wrong) {
            failures.add(new ReadFailure(name, wrong.reason()));
        } catch (RuntimeException defect) {
            failures.add(new ReadFailure(
                    name,
                    "cannot be parsed (%s); the attachment may be damaged: open it, and save it as a file of its own"
                            .formatted(defect.getClass().getSimpleName())));
        }
    }

    private void add(ParsedFile parsed) {
        documents.addAll(parsed.documents());
        failures.addAll(parsed.failures());
    }

    /** The mail's name with that of the attachment; a number tells attachments of one name apart. */
    private String uniqueName(String mail, Attachment attachment) {
        String own = ownName(attachment);
        int dot = own.lastIndexOf('.');
        String stem = dot < 0 ? own : own.substring(0, dot);
        String name = mail + "/" + own;
        for (int number = 2; !names.add(name); number++) {
            name = "%s/%s (%d)%s".formatted(mail, stem, number, own.substring(stem.length()));
        }
        return name;
    }

    private static String ownName(Attachment attachment) {
        String name = NOT_IN_A_NAME.matcher(attachment.name()).replaceAll("_").strip();
        if (name.isEmpty()) {
            return "attachment" + ending(attachment.type());
        }
        if (name.startsWith(".")) {
            return "attachment" + name;
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static String ending(String type) {
        try {
            return MimeTypes.getDefaultMimeTypes().forName(type).getExtension();
        } catch (MimeTypeException notAType) {
            return "";
        }
    }
}

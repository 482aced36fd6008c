package dev.footnote.ingestion.format.mail;

import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.mail.Mail.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a mail that Outlook saved. */
final class MsgReader {

    /** Mails in mails; fewer are served. */
    private static final int DEEPEST = 20;

    private MsgReader() {}

    static Mail read(byte[] bytes) throws UnreadableFileException {
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(bytes))) {
            return mail(message, 0);
        } catch (IOException | ChunkNotFoundException | RuntimeException broken) {
            throw new UnreadableFileException(
                    "it cannot be parsed as an Outlook mail (%s); open it in Outlook, and save it again"
                            .formatted(broken.getClass().getSimpleName()));
        }
    }

    private static Mail mail(MAPIMessage message, int depth) throws IOException, ChunkNotFoundException {
        message.setReturnNullOnMissingChunk(true);
        if (message.has7BitEncodingStrings()) {
            message.guess7BitEncoding();
        }
        return new Mail(
                words(message.getSubject()),
                words(message.getDisplayFrom()),
                words(message.getDisplayTo()),
                words(message.getDisplayCC()),
                date(message),
                page(message),
                words(message.getTextBody()),
                depth == DEEPEST ? List.of() : attachments(message, depth),
                null);
    }

    private static String words(@Nullable String given) {
        return given == null ? "" : given.replace("\0", "").strip();
    }

    private static @Nullable OffsetDateTime date(MAPIMessage message) throws ChunkNotFoundException {
        Calendar date = message.getMessageDate();
        return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Document page(MAPIMessage message) throws ChunkNotFoundException {
        String html = message.getHtmlBody();
        return html == null || html.isBlank() ? null : Jsoup.parse(html);
    }

    private static List<Attachment> attachments(MAPIMessage message, int depth)
            throws IOException, ChunkNotFoundException {
        List<Attachment> attachments = new ArrayList<>(formattedText(message));
        for (AttachmentChunks file : message.getAttachmentFiles()) {
            if (file.isEmbeddedMessage()) {
                Mail mail = mail(file.getEmbeddedMessage(), depth + 1);
                attachments.add(new Attachment(mail.subject() + ".msg", "message/rfc822", new byte[0], mail));
            } else if (file.getAttachData() != null && !isInlineImage(file)) {
                attachments.add(new Attachment(
                        name(file),
                        text(file.getAttachMimeTag()),
                        file.getAttachData().getValue(),
                        null));
            }
        }
        return attachments;
    }

    /** A mail whose only text is RTF; the format of RTF reads it like an attachment. */
    private static List<Attachment> formattedText(MAPIMessage message) throws ChunkNotFoundException {
        String rtf = words(message.getRtfBody());
        boolean isOnlyText = words(message.getTextBody()).isEmpty()
                && words(message.getHtmlBody()).isEmpty();
        return rtf.isEmpty() || !isOnlyText
                ? List.of()
                : List.of(new Attachment(
                        "message.rtf", "application/rtf", rtf.getBytes(StandardCharsets.ISO_8859_1), null));
    }

    private static boolean isInlineImage(AttachmentChunks file) {
        return text(file.getAttachMimeTag()).startsWith("image/")
                && !text(file.getAttachContentId()).isEmpty();
    }

    private static String name(AttachmentChunks file) {
        return Stream.of(file.getAttachLongFileName(), file.getAttachDisplayName(), file.getAttachFileName())
                .map(MsgReader::text)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(@Nullable StringChunk chunk) {
        return chunk == null
                ? ""
                : Objects.requireNonNullElse(chunk.getValue(), "").strip();
    }
}

package dev.footnote.ingestion.format.mail;

import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A mail, whatever its file format.
 *
 * @param from names and addresses as displayed; empty if there are none, like {@code to} and {@code cc}
 * @param date when it was sent, in the sender's time zone; null if it does not tell
 * @param html its text as a page; null if it has none
 * @param plain its text without formatting; empty if it has none
 * @param problem what is wrong with it although it can be read; null if nothing is
 */
record Mail(
        String subject,
        String from,
        String to,
        String cc,
        @Nullable OffsetDateTime date,
        @Nullable Document html,
        String plain,
        List<Attachment> attachments,
        @Nullable String problem) {

    Mail {
        attachments = List.copyOf(attachments);
    }

    /**
     * A file in a mail, or another mail.
     *
     * @param name as given in the mail; empty if it has none
     * @param type its MIME type
     * @param mail the mail that it is; null for a file
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Attachment(
            String name,
            String type,
            byte[] bytes,
            @Nullable Mail mail) {}
}

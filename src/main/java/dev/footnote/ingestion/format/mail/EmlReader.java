package dev.footnote.ingestion.format.mail;

import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.mail.Mail.Attachment;
import dev.footnote.ingestion.format.web.HtmlFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a mail in the format of the Internet, RFC 5322 with MIME. */
final class EmlReader {

    private static final int MOST_HEADERS = 10_000;
    private static final int LONGEST_HEADER = 1 << 20;

    /** Parts that are nested more than this are refused; those of {@link #DEEPEST} and more are not served. */
    private static final int DEEPEST_PARSED = 500;

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxHeaderLen(LONGEST_HEADER)
            .build();

    /** Parts of parts; mails in mails count too. */
    private static final int DEEPEST = 100;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Set<String> ENCRYPTED =
            Set.of("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime");

    private @Nullable Document html;
    private final StringBuilder plain = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>();

    private @Nullable String problem;

    private EmlReader() {}

    static Mail read(byte[] bytes) throws UnreadableFileException {
        Message message = parse(bytes);
        if (ENCRYPTED.contains(message.getMimeType())) {
            throw new UnreadableFileException("it is encrypted; save it unencrypted from the mail program");
        }
        EmlReader reader = new EmlReader();
        if (endsEarly(message, bytes)) {
            reader.problem = "the mail ends early, and what it lacks is not served; save it again";
        }
        Mail mail = reader.mail(message, 0);
        if (mail.from().isEmpty()
                && mail.to().isEmpty()
                && mail.date() == null
                && mail.subject().isEmpty()) {
            throw new UnreadableFileException(
                    "it is not a mail: it has neither From, To, Date nor Subject; save it again as EML");
        }
        return mail;
    }

    private static Message parse(byte[] bytes) throws UnreadableFileException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        builder.setMimeEntityConfig(CONFIG);
        try {
            checkNesting(bytes);
            return builder.parseMessage(new ByteArrayInputStream(bytes));
        } catch (UnreadableFileException refused) {
            throw refused;
        } catch (IOException | MimeException | RuntimeException broken) {
            throw new UnreadableFileException("it cannot be parsed as a mail (%s); save it again as EML"
                    .formatted(broken.getClass().getSimpleName()));
        }
    }

    /** The library reads nested parts by recursion, whose depth is bounded by the stack alone. */
    private static void checkNesting(byte[] bytes) throws IOException, MimeException {
        MimeTokenStream tokens = new MimeTokenStream(CONFIG);
        tokens.parse(new ByteArrayInputStream(bytes));
        int depth = 0;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            depth += state == EntityState.T_START_MULTIPART ? 1 : state == EntityState.T_END_MULTIPART ? -1 : 0;
            if (depth > DEEPEST_PARSED) {
                throw new UnreadableFileException(
                        "its parts are nested too deeply; save the inner ones as files of their own");
            }
        }
    }

    /** The last line of the outermost parts is missing. */
    private static boolean endsEarly(Message message, byte[] bytes) {
        if (!(message.getBody() instanceof Multipart
                && message.getHeader().getField("Content-Type") instanceof ContentTypeField type)) {
            return false;
        }
        return !new String(bytes, StandardCharsets.ISO_8859_1).contains("--" + type.getBoundary() + "--");
    }

    private Mail mail(Message message, int depth) throws UnreadableFileException {
        readPart(message, depth);
        return new Mail(
                Objects.requireNonNullElse(message.getSubject(), "").strip(),
                names(message.getFrom()),
                names(message.getTo() == null ? null : message.getTo().flatten()),
                names(message.getCc() == null ? null : message.getCc().flatten()),
                date(message),
                html,
                plain.toString(),
                attachments,
                problem);
    }

    private void readPart(Entity part, int depth) throws UnreadableFileException {
        if (depth > DEEPEST) {
            problem =
                    "its parts are nested more than %d deep, and the inner ones are not served; save them as files of their own"
                            .formatted(DEEPEST);
            return;
        }
        Body body = part.getBody();
        if (body instanceof Multipart parts) {
            for (Entity child : parts.getBodyParts()) {
                readPart(child, depth + 1);
            }
        } else if (body instanceof Message inner) {
            Mail mail = new EmlReader().mail(inner, depth + 1);
            attachments.add(new Attachment(mail.subject() + ".eml", part.getMimeType(), new byte[0], mail));
        } else if (body instanceof SingleBody single) {
            readContent(part, bytes(single));
        }
    }

    private void readContent(Entity part, byte[] bytes) {
        String name = part.getFilename() == null
                ? ""
                : DecoderUtil.decodeEncodedWords(part.getFilename(), DecodeMonitor.SILENT);
        boolean isAttached = "attachment".equalsIgnoreCase(part.getDispositionType()) || !name.isEmpty();
        if (!isAttached && part.getMimeType().equals("text/html")) {
            addPage(HtmlFormat.parse(bytes, declaredCharset(part)));
        } else if (!isAttached && part.getMimeType().equals("text/plain")) {
            plain.append(plain.isEmpty() ? "" : "\n\n").append(unfold(part, decode(bytes, declaredCharset(part))));
        } else if (!isInlineImage(part) && !part.getMimeType().endsWith("-signature")) {
            attachments.add(new Attachment(name, part.getMimeType(), bytes, null));
        }
    }

    private void addPage(Document page) {
        if (html == null) {
            html = page;
        } else {
            html.body().append("<hr>").appendChildren(page.body().childNodesCopy());
        }
    }

    private static boolean isInlineImage(Entity part) {
        return part.getMimeType().startsWith("image/")
                && (!"attachment".equalsIgnoreCase(part.getDispositionType())
                        || part.getHeader().getField("Content-ID") != null);
    }

    private static byte[] bytes(SingleBody body) throws UnreadableFileException {
        try (InputStream in = body.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UnreadableFileException("a part of it cannot be decoded; save it again as EML");
        }
    }

    /** The declared encoding; null if there is none that Java knows. */
    private static @Nullable String declaredCharset(Entity part) {
        return contentType(part).contains("charset") && charset(part.getCharset()) != null ? part.getCharset() : null;
    }

    private static @Nullable Charset charset(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static String decode(byte[] bytes, @Nullable String declared) {
        Charset charset = charset(declared);
        if (charset != null && !charset.equals(StandardCharsets.US_ASCII)) {
            return new String(bytes, charset);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    /** Joins the lines that the sender's program broke, as RFC 3676 defines. */
    private static String unfold(Entity part, String text) {
        String normal = text.replace("\r\n", "\n");
        return contentType(part).contains("flowed") ? normal.replaceAll("(?<!\n--) \n(?![>\n])", " ") : normal;
    }

    private static String contentType(Entity part) {
        Field type = part.getHeader().getField("Content-Type");
        return type == null ? "" : type.getBody().toLowerCase(Locale.ROOT);
    }

    private static String names(@Nullable Iterable<Mailbox> mailboxes) {
        if (mailboxes == null) {
            return "";
        }
        List<String> names = new ArrayList<>();
        mailboxes.forEach(mailbox -> names.add(
                mailbox.getName() == null || mailbox.getName().isBlank()
                        ? mailbox.getAddress()
                        : "%s <%s>".formatted(mailbox.getName(), mailbox.getAddress())));
        return names.stream().collect(Collectors.joining(", "));
    }

    private static @Nullable OffsetDateTime date(Message message) {
        Field field = message.getHeader().getField("Date");
        if (field == null) {
            return null;
        }
        try {
            String given =
                    field.getBody().replaceAll("(?<!\\s)\\s*+\\([^()]*+\\)", "").strip();
            return OffsetDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME);
        } catch (DateTimeException unusual) {
            Date date = message.getDate();
            return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC);
        }
    }
}

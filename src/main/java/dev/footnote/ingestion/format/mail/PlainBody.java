package dev.footnote.ingestion.format.mail;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.UnreadableFileException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the plain text of a mail: paragraphs, lists, and what it quotes of earlier mails. */
final class PlainBody {

    private static final Pattern QUOTED = Pattern.compile("(?:> ?)++");

    private static final Pattern ITEM = Pattern.compile("( {0,12})([-*\u2022]|\\d{1,3}[.)]) +(\\S.*+)");

    /** Outlook quotes the earlier mail after this line, to the end. */
    private static final Pattern EARLIER_MAIL =
            Pattern.compile("-{2,} ?(?:Original Message|Forwarded message|Urspr\u00fcngliche Nachricht) ?-{2,}|_{20,}");

    private final StructuredTextWriter writer;
    private final StringBuilder open = new StringBuilder();
    private boolean isQuotation;
    private boolean isRest;

    private PlainBody(StructuredTextWriter writer) {
        this.writer = writer;
    }

    static void write(String text, StructuredTextWriter writer) throws UnreadableFileException {
        PlainBody body = new PlainBody(writer);
        for (String line : (Iterable<String>) text.lines()::iterator) {
            body.add(line.stripTrailing());
        }
        body.endBlock();
    }

    private void add(String line) throws UnreadableFileException {
        Matcher quoted = QUOTED.matcher(line);
        if (isRest) {
            addLine(line, true);
        } else if (EARLIER_MAIL.matcher(line).matches()) {
            endBlock();
            isRest = true;
        } else if (quoted.lookingAt()) {
            addLine(line.substring(quoted.end()), true);
        } else {
            addOwn(line);
        }
    }

    private void addOwn(String line) throws UnreadableFileException {
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            endBlock();
            String marker = List.of("-", "*", "\u2022").contains(item.group(2)) ? "-" : item.group(2);
            writer.addItem(item.group(1).length() / 2, marker, item.group(3));
        } else if (line.isBlank()) {
            endBlock();
        } else {
            addLine(line, false);
        }
    }

    private void addLine(String line, boolean isQuoted) throws UnreadableFileException {
        if (isQuoted != isQuotation) {
            endBlock();
            isQuotation = isQuoted;
        }
        open.append(line).append('\n');
    }

    private void endBlock() throws UnreadableFileException {
        if (isQuotation) {
            writer.addQuotation(open.toString());
        } else {
            writer.addParagraph(open.toString());
        }
        open.setLength(0);
        isQuotation = false;
    }
}

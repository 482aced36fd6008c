/**
 * Mails with their attachments. Open {@link dev.footnote.ingestion.format.mail.MailFormat} first: it writes a mail as a
 * document, and has its attachments parsed by the formats of their names. Mail folders (mbox, PST) are not read.
 */
@NullMarked
package dev.footnote.ingestion.format.mail;

import org.jspecify.annotations.NullMarked;

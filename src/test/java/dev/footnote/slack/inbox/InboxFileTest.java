package dev.footnote.slack.inbox;

import static dev.footnote.slack.inbox.QuestionInboxTest.NOW;
import static dev.footnote.slack.inbox.QuestionInboxTest.clock;
import static dev.footnote.slack.inbox.QuestionInboxTest.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.slack.inbox.StoredQuestion.State;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of the inbox: damaged, locked, full or of a newer version, and its permissions. */
class InboxFileTest {

    private final Path folder;
    private QuestionInbox inbox;

    InboxFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.inbox = new QuestionInbox(folder, clock(NOW));
    }

    @AfterEach
    void close() {
        inbox.close();
        FullDiskFilePath.FULL.set(false);
    }

    @Test
    void refusesQuestionsWhileTheDiskIsFullAndLosesNone() {
        FilePath.register(new FullDiskFilePath());
        Path disk = folder.resolve("disk");
        try (QuestionInbox small = QuestionInbox.open(disk, "jdbc:h2:fulldisk:", clock(NOW))) {
            small.add(question(1));
            FullDiskFilePath.FULL.set(true);
            assertThatThrownBy(() -> small.add(question(2)))
                    .isInstanceOf(InboxException.class)
                    .hasMessageContaining(disk.toString());
            assertThatThrownBy(() -> small.add(question(3))).isInstanceOf(InboxException.class);
            FullDiskFilePath.FULL.set(false);

            small.add(question(4));

            assertThat(small.unanswered())
                    .extracting(stored -> stored.question().key())
                    .contains("C1 1", "C1 4")
                    .doesNotContain("C1 3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "kind"})
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void skipsAQuestionThatANewerVersionHasStoredAndReadsTheOthers(String column) throws SQLException {
        StoredQuestion unknown = inbox.add(question(1));
        StoredQuestion known = inbox.add(question(2));
        inbox.close();
        String change = "UPDATE question SET %s = 'NEW' WHERE id = %d".formatted(column, unknown.id());
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("inbox"));
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }

        inbox = new QuestionInbox(folder, clock(NOW));

        assertThat(inbox.unanswered()).extracting(StoredQuestion::id).containsExactly(known.id());
        assertThatThrownBy(() -> inbox.add(question(1)))
                .isInstanceOf(InboxException.class)
                .hasMessageContaining("NEW");
        assertThat(inbox.add(question(3)).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void reportsAnUnexpectedFailureToItsCallerAndContinues() {
        try (InboxDatabase database = new InboxDatabase(folder.resolve("other"), "")) {
            assertThatThrownBy(() -> database.execute(connection -> {
                        throw new IllegalStateException("unexpected");
                    }))
                    .isInstanceOf(InboxException.class)
                    .hasMessageContaining("unexpected");
            assertThatThrownBy(() -> database.execute(connection -> {
                        throw new StackOverflowError("too deep");
                    }))
                    .isInstanceOf(InboxException.class)
                    .hasMessageContaining("too deep");

            assertThat(database.<Boolean>execute(Connection::isClosed)).isFalse();
        }
    }

    @Test
    void refusesToOpenAFileThatAnotherProcessUses() throws IOException {
        inbox.close();

        try (FileChannel file = FileChannel.open(
                        folder.resolve("inbox.mv.db"), StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> new QuestionInbox(folder, clock(NOW)))
                    .isInstanceOf(InboxException.class)
                    .hasMessageContaining("another process uses")
                    .hasMessageContaining("footnote.slack.directory");
        }
    }

    @Test
    void refusesToOpenADamagedFileAndLeavesItAlone() throws IOException {
        inbox.close();
        Path file = folder.resolve("inbox.mv.db");
        Files.writeString(file, "no database".repeat(2_000));

        assertThatThrownBy(() -> new QuestionInbox(folder, clock(NOW)))
                .isInstanceOf(InboxException.class)
                .hasMessageContaining("move it away");

        assertThat(file).hasContent("no database".repeat(2_000));
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new QuestionInbox(file.resolve("inbox"), clock(NOW)))
                .isInstanceOf(InboxException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void letsOnlyItsOwnerReadIt() throws IOException {
        Path made = folder.resolve("a b").resolve("c");

        new QuestionInbox(made, clock(NOW)).close();

        assertThat(made.resolve("inbox.mv.db")).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }
}

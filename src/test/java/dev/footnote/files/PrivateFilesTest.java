package dev.footnote.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

    @TempDir
    Path root;

    @Test
    void createsFoldersThatOnlyTheirOwnerMayRead() throws IOException {
        Path folder = root.resolve("a").resolve("b");

        PrivateFiles.createFolder(folder);

        assertThat(permissions(root.resolve("a"))).isEqualTo("rwx------");
        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void leavesALinkToAFolderAsItIs() throws IOException {
        Path folder = Files.createDirectory(
                root.resolve("a"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Path link = Files.createSymbolicLink(root.resolve("link"), folder);

        PrivateFiles.createFolder(link);

        assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void createsAFileThatOnlyItsOwnerMayRead() throws IOException {
        Path file = root.resolve("file");

        Files.createFile(file, PrivateFiles.fileAttributes(file));

        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

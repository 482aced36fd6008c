package dev.footnote.console.evaluating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultFoldersTest {

    @Test
    void usesTheGivenFolderForOneSet() {
        assertThat(ResultFolders.choose(List.of("museum"), Optional.of(Path.of("out")), "now"))
                .containsExactly(Path.of("out"));
    }

    @Test
    void namesAFolderByTimeIfNoneIsGiven() {
        assertThat(ResultFolders.choose(List.of("museum", "farm"), Optional.empty(), "now"))
                .containsExactly(Path.of("evaluation/museum-now"), Path.of("evaluation/farm-now"));
    }

    @Test
    void givesSetsOfOneNameDifferentFolders() {
        assertThat(ResultFolders.choose(List.of("a", "a-2", "a"), Optional.of(Path.of("out")), "now"))
                .containsExactly(Path.of("out/a"), Path.of("out/a-2"), Path.of("out/a-3"));
    }
}

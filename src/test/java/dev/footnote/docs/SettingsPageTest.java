package dev.footnote.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    private static final Path PAGE = Path.of("docs/settings.md");
    private static final String MARK = "<!-- generated: ./mvnw test -Dtest=SettingsPageTest -Dwrite -->\n\n";

    @Test
    void thePageListsAllSettings() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(MARK) + MARK.length()) + new SettingsPage().tables();

        if (System.getProperty("write") != null) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }
}

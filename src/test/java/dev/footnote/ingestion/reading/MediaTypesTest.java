package dev.footnote.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MediaTypesTest {

    static Set<String> supportedExtensions() {
        return SupportedFormats.extensions();
    }

    @ParameterizedTest
    @MethodSource("supportedExtensions")
    void everySupportedExtensionHasTheTypeThatTikaKnows(String extension) throws Exception {
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, "x." + extension);

        String type = MediaTypes.of("Folder.d/x." + extension);

        String known = MimeTypes.getDefaultMimeTypes().detect(null, named).toString();
        assertThat(type).isNotEqualTo(MediaTypes.UNKNOWN);
        assertThat(known).isIn(type, MediaTypes.UNKNOWN);
        assertThat(MediaTypes.isSupported(type)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "text/x-markdown,          true",
        "Application/PDF,          true",
        "application/zip,          false",
        "application/octet-stream, false",
        "image/png,                false"
    })
    void supportsTheTypesUnderWhichDocumentsAreSent(String type, boolean isSupported) {
        assertThat(MediaTypes.isSupported(type)).isEqualTo(isSupported);
    }

    @Test
    void aFileOfAnotherFormatHasAnUnknownType() {
        assertThat(MediaTypes.of("photo.png")).isEqualTo(MediaTypes.UNKNOWN);
        assertThat(MediaTypes.of("README")).isEqualTo(MediaTypes.UNKNOWN);
    }
}

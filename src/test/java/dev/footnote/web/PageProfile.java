package dev.footnote.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A service over documents that are hostile, long, or in scripts that are hard to cut. */
public final class PageProfile implements QuarkusTestProfile {

    static final String HOSTILE_TITLE = "<img src=x onerror=window.ran=1> Badges";
    static final String HOSTILE_QUOTE =
            "Visitors wear a <script>window.ran=2</script> red badge at the <a href=\"javascript:window.ran=3\">gate</a>.";
    static final String EMOJI_QUOTE = "The 🏗️ crane crew 👩🏽‍🔧 wears yellow 🦺 helmets on Tuesdays.";
    static final String ARABIC_QUOTE = "يفتح متحف المنارة أبوابه للزوار كل يوم خميس.";
    static final String LONG_QUOTE = "The lighthouse lamp was replaced by Captain Ruth Okafor on 3 May 2021.";
    static final String PDF_LEAD = "Divers";
    static final String PDF_QUOTE =
            "Every diver must carry two independent sources of air and a signalling buoy below twelve metres.";
    static final int LONG_LENGTH = 200_000;

    private static final Path FOLDER = Path.of("target", "page-documents");

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Files.createDirectories(FOLDER.resolve("site"));
            Path seed = Path.of("seeds", "2024-11-22-vientiane.txt");
            write("2024-11-22-vientiane.txt", Files.readString(seed));
            write("badges.md", "# %s\n\n%s\n".formatted(HOSTILE_TITLE, HOSTILE_QUOTE));
            write("site/crane.md", "# Crane 🏗️ rules\n\nEveryone is trained.\n\n%s\n".formatted(EMOJI_QUOTE));
            write("site/museum.md", "# متحف المنارة\n\n%s\n".formatted(ARABIC_QUOTE));
            write("harbour-log.md", longText());
            writePdf(FOLDER.resolve("diving.pdf"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.of(
                "footnote.seeds.directory",
                FOLDER.toString(),
                "footnote.answering.contact",
                "<b>Front desk</b>, desk@example.com");
    }

    private static String longText() {
        String entry =
                "The engineers inspected pumps, valves and turbines before the winter storms arrived. ".repeat(6);
        int entries = LONG_LENGTH / entry.length();
        return IntStream.rangeClosed(1, entries)
                .mapToObj(number -> "## Entry %d\n\n%s%s\n".formatted(number, entry, number == 300 ? LONG_QUOTE : ""))
                .collect(Collectors.joining("\n", "# Harbour log\n\n", ""));
    }

    /** Two pages; the lines of the second are shorter than its sentence. */
    private static void writePdf(Path file) throws IOException {
        try (var document = new PDDocument()) {
            addPage(document, List.of("Diving guide", "The basin is closed in winter."));
            int middle = PDF_QUOTE.indexOf("and a signalling");
            addPage(document, List.of(PDF_LEAD, PDF_QUOTE.substring(0, middle - 1), PDF_QUOTE.substring(middle)));
            document.save(file.toFile());
        }
    }

    private static void addPage(PDDocument document, List<String> lines) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.setLeading(16);
            content.newLineAtOffset(72, 700);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static void write(String id, String text) throws IOException {
        Files.writeString(FOLDER.resolve(id), text);
    }
}

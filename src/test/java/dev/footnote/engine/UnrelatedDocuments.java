package dev.footnote.engine;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Generated documents about everyday work in invented towns, in the style of news. */
final class UnrelatedDocuments {

    private static final List<String> TOWNS = List.of(
            "Altmere",
            "Brackwell",
            "Corvane",
            "Dunmarsh",
            "Elderby",
            "Farrowgate",
            "Glenholt",
            "Harrowick",
            "Isenfold",
            "Juniper Bay",
            "Kestrel Point",
            "Lowmoor",
            "Marrowby",
            "Northwold",
            "Oakhaven",
            "Pellworth");

    private static final List<String> PEOPLE = List.of(
            "Ada Brenner",
            "Tomas Vale",
            "Ingrid Moss",
            "Peter Lund",
            "Carla Reyes",
            "Noor Hadid",
            "Owen Finch",
            "Yuki Tanabe",
            "Lena Koch",
            "Marco Bassi",
            "Sofia Arden",
            "Jonas Weil");

    private static final List<String> MATTERS = List.of(
            "the swimming pool",
            "the bus timetable",
            "the public library",
            "the school kitchen",
            "the old mill",
            "the harbour crane",
            "the cycle path",
            "the town archive",
            "the apple orchard",
            "the weather station",
            "the fire brigade",
            "the music school",
            "the water tower",
            "the village bakery",
            "the bird sanctuary");

    private static final List<String> EVENTS = List.of(
            "The council of %1$s voted to repair %3$s after a long winter.",
            "%2$s told residents that %3$s would open again by the end of the month.",
            "Volunteers from %1$s cleaned the paths around %3$s and planted young trees.",
            "A report found that %3$s needs new wiring and a better roof.",
            "Visitors asked %2$s why tickets for %3$s had become dearer.",
            "%2$s wrote a short history of %3$s, with drawings by local children.",
            "Engineers measured the ground beneath %3$s and found it dry.",
            "The newspaper of %1$s printed letters about %3$s for a whole week.",
            "In the afternoon %2$s showed guests how %3$s is kept in order.",
            "Nobody in %1$s could remember when %3$s had last been painted.");

    private UnrelatedDocuments() {}

    /** Writes {@code count} documents, the same at each call, one a line. */
    static void write(Path file, int count) throws IOException {
        Random random = new Random(7);
        JsonMapper json = new JsonMapper();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(json.writeValueAsString(document(i, random)));
        }
        Files.write(file, lines);
    }

    private static Map<String, String> document(int number, Random random) {
        String town = pick(TOWNS, random);
        String matter = pick(MATTERS, random);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append(pick(EVENTS, random).formatted(town, pick(PEOPLE, random), matter))
                    .append(' ');
        }
        LocalDate date = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3_600));
        return Map.of(
                "id",
                "ballast/" + number,
                "title",
                "News from " + town,
                "date",
                date.toString(),
                "text",
                text.toString());
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}

package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.corpus.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of twenty documents in nineteen formats, made by LibreOffice, POI and by hand, parsed as in the service. */
class MixedFormatsIT {

    @TempDir
    static Path work;

    private static @Nullable Engine engine;

    @BeforeAll
    static void readTheFolder() throws Exception {
        Path folder = Files.createDirectory(work.resolve("documents"));
        addTexts(new MixedDocuments(work, folder));
        addOtherFiles(new MixedDocuments(work, folder));
        engine = Engines.ingested(folder);
    }

    private static void addTexts(MixedDocuments documents) throws Exception {
        documents.addText(
                "travel.pdf",
                "Travel rules",
                List.of("Trains", "Staff travel second class. Tickets are booked by the travel office in Bern."),
                List.of("4.2 Hotels", "A hotel room may cost at most 180 francs a night, breakfast included."));
        documents.addText(
                "parking.docx",
                "Parking at the depot",
                List.of("Cars", "The car park behind the depot has forty places for visitors."),
                List.of("Bicycles", "Bicycles are locked to the racks beside the east gate, never to the fence."));
        documents.addText(
                "library.odt",
                "Reading room",
                List.of("Opening", "The reading room is open from nine to five on weekdays."),
                List.of("Loans", "Maps may be borrowed for three days and must be returned in their tubes."));
        documents.addText(
                "laundry.rtf",
                "Work clothes",
                List.of("Washing", "Overalls are collected for washing on Tuesday mornings."),
                List.of("Repairs", "Torn overalls are mended by the tailor in Kilmore Street."));
        documents.addText(
                "kitchen.doc",
                "Kitchen of the crew",
                List.of("Dishes", "The dishwasher is emptied by the early shift."),
                List.of("Fridge", "Food in the fridge without a name is thrown away on Friday afternoon."));
        documents.addBook(
                "garden.epub",
                "Garden of the museum",
                "<h1>Garden of the museum</h1><h2>Trees</h2><p>The walnut tree was planted by the first director.</p>"
                        + "<h2>Pond</h2><p>The pond is drained in October because of the frost.</p>");
        documents.addText(
                "plan.pdf",
                "Evacuation plan",
                List.of("Alarm", "The alarm is a rising tone that lasts three minutes."),
                List.of("Assembly point", "Everybody meets at the flagpole on the north lawn after an evacuation."));
        documents.addMail(
                "evacuation.eml",
                "Evacuation drill",
                "Dear all, the evacuation drill takes place on 21 November at ten.",
                "plan.pdf");
    }

    private static void addOtherFiles(MixedDocuments documents) throws Exception {
        documents.addSlides(
                "onboarding.pptx",
                List.of(
                        List.of("Welcome", "New colleagues start at the reception desk."),
                        List.of("Badges", "A lost badge is blocked by calling extension 4711.")));
        documents.addSlides(
                "safety.ppt",
                List.of(
                        List.of("Helmets", "Helmets are worn in the whole hall."),
                        List.of("Ladders", "Ladders are inspected every six months by the caretaker.")));
        documents.addSlides(
                "sales.odp",
                List.of(
                        List.of("Offers", "Offers are valid for thirty days."),
                        List.of("Discounts", "Schools get a discount of twelve percent on all maps.")));
        List<String> header = List.of("Article", "Price", "Stock");
        documents.addWorkbook(
                "prices.xlsx",
                "Pumps",
                List.of(header, List.of("Pump K7", "419 EUR", "12"), List.of("Pump K9", "560 EUR", "3")));
        documents.addWorkbook(
                "meters.xls",
                "Meters",
                List.of(header, List.of("Meter B2", "88 EUR", "40"), List.of("Meter B3", "97 EUR", "7")));
        documents.addWorkbook(
                "valves.ods",
                "Valves",
                List.of(header, List.of("Valve R1", "15 EUR", "220"), List.of("Valve R4", "23 EUR", "64")));
        documents.addText("members.csv", "Name,Office,Phone\nPriya Nair,Room 214,5501\nTomas Weir,Room 118,5502\n");
        documents.addText("shifts.tsv", "Day\tOn call\nMonday\tLise Moen\nTuesday\tOlav Ruud\n");
        documents.addText("heating.html", """
                <html><head><title>Heating</title></head><body><nav><a href="/">Home</a></nav>
                <main><h1>Heating</h1><h2>Offices</h2><p>Offices are heated to twenty degrees.</p>
                <h2>Workshop</h2><p>The workshop is heated to sixteen degrees by the gas boiler.</p></main>
                <footer>Imprint</footer></body></html>
                """);
        documents.addText(
                "telephones.md",
                "# Telephones\n\n## Abroad\n\nCalls abroad need the code 77 first.\n\n## Voicemail\n\n"
                        + "Voicemail messages are deleted after fourteen days.\n");
        documents.addText(
                "minutes.txt",
                "Minutes of the works council\n\nBoiler\n\nThe council decided to replace the boiler in spring.\n");
        documents.addText(
                "news.jsonl",
                "{\"id\": \"ferry\", \"title\": \"Ferry news\", \"text\": \"The ferry Terne carries ninety passengers.\"}\n");
    }

    @AfterAll
    static void close() {
        if (engine != null) {
            engine.close();
        }
    }

    private static Engine engine() {
        return Objects.requireNonNull(engine);
    }

    @Test
    void readsEveryFileAndTheAttachment() {
        assertThat(engine().status().failures()).isEmpty();
        assertThat(engine().status().documents()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How much may a hotel room cost a night? | travel.pdf | 180 francs | 2 | 4.2 Hotels",
                "Where are bicycles locked? | parking.docx | east gate | | Bicycles",
                "For how long may maps be borrowed? | library.odt | three days | | Loans",
                "Who mends torn overalls? | laundry.rtf | tailor | |",
                "When is food without a name in the fridge thrown away? | kitchen.doc | Friday | | Fridge",
                "Why is the pond drained in October? | garden.epub | frost | | Pond",
                "When does the evacuation drill take place? | evacuation.eml | 21 November | |",
                "Where does everybody meet after an evacuation? | evacuation.eml/plan.pdf | flagpole | 2 | Assembly point",
                "How is a lost badge blocked? | onboarding.pptx | 4711 | 2 | Badges",
                "Who inspects the ladders? | safety.ppt | caretaker | 2 | Ladders",
                "What discount do schools get on maps? | sales.odp | twelve percent | 2 | Discounts",
                "What is the price of the Pump K7? | prices.xlsx | 419 EUR | | Pumps",
                "What is the price of the Meter B3? | meters.xls | 97 EUR | | Meters",
                "What is the price of the Valve R4? | valves.ods | 23 EUR | | Valves",
                "What is the phone number of Priya Nair? | members.csv | 5501 | |",
                "Who is on call on Tuesday? | shifts.tsv | Olav Ruud | |",
                "To how many degrees is the workshop heated? | heating.html | sixteen | | Workshop",
                "When are voicemail messages deleted? | telephones.md | fourteen days | | Voicemail",
                "When will the boiler be replaced? | minutes.txt | spring | | Boiler",
                "How many passengers does the ferry Terne carry? | ferry | ninety | |",
            })
    void answersFromEachFormatWithPageAndSection(
            String question, String document, String answer, @Nullable Integer page, @Nullable String section) {
        Answer answered = Engines.ask(engine(), question);

        assertThat(answered.text()).contains(answer);
        Citation citation = answered.citations().stream()
                .filter(cited -> cited.quote().contains(answer))
                .findFirst()
                .orElseThrow();
        assertThat(citation.documentId()).isEqualTo(document);
        assertThat(citation.place()).isEqualTo(new Place(page, section));
    }
}

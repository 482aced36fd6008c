package dev.footnote.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.conversation.Turn.Role;
import dev.footnote.index.PassageFilter;
import dev.footnote.retrieval.Question;
import dev.footnote.text.LexicalTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBasedRewriterTest {

    private static final List<String> PASSAGES = List.of(
            "The lock is opened at six.",
            "A barge waits at the lock.",
            "Keepers feed the otters.",
            "Otters are fed twice.",
            "The treaty was signed in Lisbon.",
            "Both sides opened their borders.");

    @ParameterizedTest
    @CsvSource(delimiterString = ">>", quoteCharacter = '`', textBlock = """
            When was Marie Curie born? / In 1867. >> Where did she study? >> Where did Marie Curie study?
            Who painted the ceiling? / Giovanni Tiepolo painted it. >> When did he die? >> When did Giovanni Tiepolo die?
            Who is Ada Lovelace? / A mathematician. >> Who was her teacher? >> Who was Ada Lovelace's teacher?
            Who is Ada Lovelace? / A mathematician. >> Who taught her? >> Who taught Ada Lovelace?
            Who is Ada Lovelace? / A mathematician. >> What are his best known books? >> What are Ada Lovelace's best known books?
            Did Grace Hopper know Howard Aiken? / Yes. >> When did she meet him? >> When did she meet him? (Grace Hopper)
            What is Kubernetes? / A scheduler of containers. >> Who wrote it? >> Who wrote Kubernetes?
            What is Kubernetes? / A scheduler of containers. >> What is its licence? >> What is Kubernetes's licence?
            What is Kubernetes? / A scheduler of containers. >> Is it true that pods restart? >> Is it true that pods restart? (Kubernetes)
            Who chairs the board of Alder Rail? / The board is chaired by Ines Okoro. >> When did she resign? >> When did Ines Okoro resign?
            Who is the warden of Cold Fell? / The warden of Cold Fell, Sergeant Amy Tarn, lives there. >> Who is her deputy? >> Who is Sergeant Amy Tarn's deputy?
            Who signed the accord? / In Lodden the accord was signed by Halvor Rud. >> Where does he live? >> Where does Halvor Rud live?
            Who leads Alder Rail? / Ines Okoro leads it. / Who is her deputy? / Paul Weir. >> What is his job? >> What is Paul Weir's job?
            Who leads Alder Rail? / Ines Okoro leads it. / When did she start? / In May. >> Where did she study? >> Where did Ines Okoro study?
            Who leads the mill at Tarn? / The documents do not answer this. >> Who is her deputy? >> Who is her deputy? (Tarn, leads, mill)
            Which firm got the order? / The order went to the firm Kelder in May. >> Where are its works? >> Where are its works? (Kelder, firm, order)
            Where is the beacon? / The beacon stands on Rona Island. >> Which boat goes there? >> Which boat goes there? (Rona Island, beacon)
            How do I renew a passport in Norway? / At the police. >> How much does it cost? >> How much does it cost? (Norway, renew, passport)
            What does the ferry to Helgoland cost? / 30 euros. >> When was it built? >> When was it built? (Helgoland, ferry, cost)
            Which harbours does the night ferry serve? / Two. >> Are there cabins on it? >> Are there cabins on it? (harbours, night ferry serve)
            What was the turnover in 2019? / 4 million. >> What about 2020? >> What was the turnover in 2020?
            What was the turnover in 2019? / 4 million. >> And in 2021? >> What was the turnover in 2021?
            What was the turnover in 2019? / 4 million. >> And the year before? >> What was the turnover in 2018?
            What was the turnover in 2019? / 4 million. >> How many people worked there that year? >> How many people worked there in 2019? (turnover)
            What was the turnover in 2019? / 4 million. >> How high was the loss in the following year? >> How high was the loss in 2020?
            When was the lease of the quay signed? / It was signed on 14 June 2022. >> What was signed two months later? >> What was signed in August 2022?
            When was the lease of the quay signed? / It was signed on 14 June 2022. >> Which ferries did the council sell after that? >> Which ferries did the council sell since 15 June 2022?
            When was the lease of the quay signed? / It was signed on 14 June 2022. >> What happened in that month? >> What happened in June 2022? (lease, quay signed)
            Which leases were signed in June 2022? / Two. >> And two months later? >> Which leases were signed in August 2022?
            Which leases were signed in 2022? / The first on 3 May 2022. >> And two years later? >> Which leases were signed in 2024?
            Which leases were signed in 2022? / The first on 3 May 2022. >> And the month after? >> Which leases were signed in June 2022?
            Which leases were signed in June 2022? / Two. / And a month later? / One. >> And the month after that? >> Which leases were signed in August 2022?
            When was the lease of the quay signed? / It was signed on 14 June 2022. / What was signed two months later? / A deed. >> And three months later? >> What was signed in November 2022?
            Which leases were signed in June 2022? / Two. / And before that? / None. >> And since then? >> Which leases were signed since June 2022?
            Which leases were signed in June 2022? / Two. >> And since then? >> Which leases were signed since June 2022?
            Which leases were signed in June 2022? / Two. >> What about before that? >> Which leases were signed before June 2022?
            Which leases were signed in June 2022? / Two. >> Who was the mayor then? >> Who was the mayor in June 2022?
            Which leases were signed in June 2022? / Two. >> What were the results of that quarter? >> What were the results of April 2022 to June 2022?
            What happened in June 2022? / Hail. / Who owns the mill? / Ines Okoro. >> Who owned the mill the year before? >> Who owned the mill in 2021?
            Which leases were signed in 2024? / Two. >> And before 2023? >> Which leases were signed before 2023?
            Which leases were signed in 2024? / Two. >> What about since 2021? >> Which leases were signed since 2021?
            Which leases were signed in 2024? / Two. >> And before June? >> Which leases were signed before June 2024?
            Which leases were signed in 2024? / Two. >> And in the second half? >> Which leases were signed in the second half 2024?
            Which leases were signed in 2024? / Two. >> And in May? >> Which leases were signed in May 2024?
            Which leases were signed on 14 March 2024? / Two. >> And on 3 July 2024? >> Which leases were signed on 3 July 2024?
            Which leases were signed on 14 March 2024? / Two. >> And on 3 July? >> Which leases were signed on 3 July 2024?
            Which leases were signed in the third quarter of 2024? / Two. >> And in August 2023? >> Which leases were signed in August 2023?
            Which leases were signed in the third quarter of 2024? / Two. >> What about 2023? >> Which leases were signed in the third quarter of 2023?
            Which leases were signed in August 1969? / Two. >> What about last month? >> Which leases were signed last month?
            Which leases were signed between 2019 and 2021? / Two. >> And between 2022 and 2024? >> Which leases were signed between 2022 and 2024?
            Who chairs the board? / Ines Okoro. >> And in 2019? >> Who chairs the board? (in 2019)
            When was the bridge opened? / In 1932. >> What else was built that year? >> What else was built in 1932? (bridge opened)
            How many visitors came in May 2023? / 300. >> How about June? >> How many visitors came in June 2023?
            What does the annual pass for Legoland cost? / 90 euros. >> What about Tivoli? >> What does the annual pass for Tivoli cost?
            Who designed the Sydney Opera House? / J\u00f8rn Utzon. >> and the Harbour Bridge? >> Who designed the Harbour Bridge?
            How long is the warranty of the dishwasher? / Two years. >> What about the fridge? >> How long is the warranty of the fridge?
            Which colours are there? / Three: red, green and dark blue. >> What does the third one cost? >> What does dark blue cost?
            Which leases were signed? / Two leases were signed: the Northern Lease (NL), and a lease of the cranes. Both sides were glad of them [1]. >> What does the second one cover? >> What does a lease of the cranes cover?
            Which leases were signed? / Two: the Northern Lease [1](http://host/a) and a lease of the cranes [2](http://host/b). >> What does the first one cover? >> What does the Northern Lease cover?
            Who did Keller meet? / Somebody. >> When was that? >> When was that? (Keller, meet)
            What is MAITRI? / An initiative. / Who proposed it? / Singh. >> And INDUS-X? >> Who proposed INDUS-X?
            What is MAITRI? / An initiative. / Who proposed it? / Singh. >> What about the crane? >> Who proposed the crane?
            How high is the lighthouse? / 31 metres. >> And the crane? >> How high is the crane?
            When was the Havsula built? / In 2009. >> What about the old crane? >> When was the old crane built?
            When was the old crane built? / In 1961. >> And the Havsula? >> When was the Havsula built?
            Who is the captain of the Havsula? / Mette Strand. >> And of the Ternen? >> Who is the captain of the Ternen?
            What does a ticket for the ferry cost? / 12 euros. >> And for the museum? >> What does a ticket for the museum cost?
            When was the Havsula built? / In 2009. >> What about winter storms and ice? >> When was the Havsula built? (winter storms and ice)
            When does the ferry leave the quay? / At ten. >> And the train? >> When does the ferry leave the quay? (the train)
            When is the museum open? / Daily. >> What about January? >> When is the museum open? (January)
            When is the museum open on Monday? / From ten. >> And on Sunday? >> When is the museum open on Sunday?
            What happened in September 2023? / Hail fell. >> And in May 2024? >> What happened in May 2024?
            What was signed on 14 March 2024? / A treaty. >> And in April? >> What was signed in April 2024?
            Who drives it? / Somebody. >> How about the ferry? >> Who drives the ferry?
            What is its colour? / Red. >> And the crane? >> What is the crane's colour?
            Who founded the Museum of Salt? / Olav Ruud. >> What does it show? >> What does Museum of Salt show?
            Who runs the port? / A board. / Who founded the Museum? / Ruud. >> Back to the port: how large is it? >> how large is the port?
            Who runs the port? / A board. / Who founded the Museum? / Ruud. >> Ok, back to the port. Who owns the quay there? >> Who owns the quay there? (runs, port)
            Who founded the Museum? / Olav Ruud. >> As for the crane, what is its height? >> what is the crane's height?
            Who runs the port? / A board. / Back to the port: what did it earn in 2023? / Much. >> And in 2022? >> what did the port earn in 2022?
            Which plans are there? / Two: Basic and Extended. >> What does the latter include? >> What does Extended include?
            Which plans are there? / Two: Basic and Extended. >> Is the first one free? >> Is Basic free?
            What is the deposit for a rented flat? / Two months' rent. >> When do I get it back? >> When do I get it back? (deposit, rented flat)
            How do bees find their way? / By the sun. >> Why? >> Why? (bees)
            How do bees find their way? / By the sun. >> And at night? >> How do bees find their way? (at night)
            Tell me about "The Magic Mountain" / A novel. >> Who published it? >> Who published "The Magic Mountain"?
            Where was the treaty signed? / In Lisbon. >> Who signed it? >> Who signed it? (treaty signed)
            How is sourdough bread baked? / Slowly. / Thanks! / You are welcome. >> How long does it keep? >> How long does it keep? (sourdough bread baked)
            Where does the heron nest? / The documents do not answer this; the nearest passages are listed. >> What does it eat? >> What does it eat? (heron nest)
            How tall is the lighthouse? / 40 metres. / Is it open? / Yes. / How much is a ticket? / 5 euros. >> Are dogs allowed there? >> Are dogs allowed there? (ticket, tall, lighthouse)
            """)
    void fillsInOpenReferencesOfAFollowUp(String said, String message, String standalone) {
        assertThat(rewritten(turns(said), message)).isEqualTo(standalone);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = ">>", textBlock = """
            Where was the treaty signed? / In Lisbon. >> How do solar panels generate electricity?
            Where was the treaty signed? / In Lisbon. >> Who is Signe Halvorsen?
            Where was the treaty signed? / In Lisbon. >> Is it forbidden to bring otters on the barge?
            Where was the treaty signed? / In Lisbon. >> Why did the Danish barge leak when it reached Lodden?
            Thanks! / You are welcome. >> Who is it?
            "Hello" >> And how do I get there?
            """)
    void leavesANewTopicUnchanged(String said, String message) {
        assertThat(rewritten(turns(said), message)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = ">>", textBlock = """
            ok new topic: who invented the zip?         >> who invented the zip?
            Different question, how do zips work?       >> how do zips work?
            Another question - who invented the zip?    >> who invented the zip?
            Change of subject. Who invented the zip?    >> Who invented the zip?
            A different topic is the zip                >> A different topic is the zip
            New topic!                                  >> New topic!
            """)
    void removesTheAnnouncementOfANewTopic(String message, String standalone) {
        assertThat(rewritten(turns("Where was the treaty signed? / In Lisbon."), message))
                .isEqualTo(standalone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who feeds the otters?        | Who feeds the otters?
            How many otters are fed?     | How many otters are fed?
            When was the treaty signed?  | When was the treaty signed?
            Who steers the barge?        | Who steers the barge? (lock opened)
            How many barges?             | How many barges? (lock opened)
            And are otters fed?          | And are otters fed? (lock opened)
            Who feeds them?              | Who feeds them? (lock opened)
            Who is the gardener?         | Who is the gardener? (lock opened)
            """)
    void leavesAQuestionUnchangedIfTheDocumentsDoNotRelateItToTheTopic(String message, String standalone) {
        FollowUpResolver documents = new FollowUpResolver(RuleBasedRewriterTest::passagesWith);

        Question question = documents.resolve(
                message, turns("When is the lock opened? / At six."), LocalDate.EPOCH, PassageFilter.NONE);

        assertThat(question.text()).isEqualTo(standalone);
        assertThat(question.context().isEmpty()).isEqualTo(message.equals(standalone));
    }

    @Test
    void searchesNothingOfAClosedTopic() {
        var question = new FollowUpResolver(terms -> 1)
                .resolve(
                        "New topic: who invented the zip?",
                        turns("Where was the treaty signed? / In Lisbon."),
                        LocalDate.EPOCH,
                        PassageFilter.NONE);

        assertThat(question.context()).isEmpty();
    }

    @Test
    void prefersRareWords() {
        String text = new FollowUpResolver(terms -> terms.contains("gannet") ? 1 : 500)
                .resolve(
                        "Why?",
                        turns("Do birds like a gannet or a black headed gull dive? / Yes."),
                        LocalDate.EPOCH,
                        PassageFilter.NONE)
                .text();

        assertThat(text).startsWith("Why? (gannet");
    }

    private static int passagesWith(Set<String> terms) {
        return (int) PASSAGES.stream()
                .filter(passage -> LexicalTerms.analyze(passage).containsAll(terms))
                .count();
    }

    private static String rewritten(List<Turn> turns, String message) {
        return new FollowUpResolver(terms -> 1)
                .resolve(message, turns, LocalDate.EPOCH, PassageFilter.NONE)
                .text();
    }

    private static List<Turn> turns(String said) {
        List<Turn> turns = new ArrayList<>();
        for (String text : List.of(said.split(" / ", -1))) {
            turns.add(new Turn(turns.size() % 2 == 0 ? Role.USER : Role.ASSISTANT, text));
        }
        return turns;
    }
}

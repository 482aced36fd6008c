package dev.footnote.answering.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that define a term, and sentences that only mention it. */
class DefinitionDetectorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            lease         ~ A lease is a contract by which a flat is let.
            lease         ~ In our town a lease is always the landlord's offer.
            lease         ~ A lease, signed by both sides, is a contract.
            leases        ~ Any lease is what binds tenant and owner.
            dunnage       ~ Dunnage is wood that keeps cargo from moving.
            mulch         ~ Mulch is straw or bark that keeps the soil moist.
            kimchi        ~ Kimchi is fermented cabbage.
            fathom        ~ A fathom is six feet.
            erosion       ~ Erosion is displacement by wind and water.
            docent        ~ A docent is someone who leads tours.
            strike        ~ A strike is when people stop working.
            demurrage     ~ Demurrage means the sum that is owed for a delay.
            partition     ~ The term partition refers to a group of nodes.
            triage        ~ Triage involves sorting the sick by need.
            overrun       ~ An overrun happens when an aircraft passes the end of the runway.
            tare          ~ Tare: the weight of the empty wagon
            tare          ~ **Tare** - the weight of the empty wagon
            tare          ~ | Tare | the weight of the empty wagon |
            warden        ~ A warden, a kind of night porter, sits at the gate.
            hospice       ~ A hospice, that is, a house for the dying, opens soon.
            fender        ~ A fender (a cushion of rubber) hangs at each metre.
            diptych       ~ The diptych (two boards joined by a hinge) is in hall 3.
            chain         ~ The boom across the basin, called the chain, is closed at ten.
            tender        ~ A small boat called a tender brings guests ashore.
            parlour       ~ We call the shed for milking the parlour.
            loan          ~ By loan is meant that a work leaves the house.
            stoop         ~ The steps before a house, sometimes labelled as a stoop, are swept on Fridays.
            lease         ~ A contract that lets a flat is a lease.
            """)
    void recognizesADefinition(String term, String sentence) {
        assertThat(DefinitionDetector.isDefinition(sentence, term)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            lease    ~ A lease is signed at the counter.
            lease    ~ Leases are valid for a year.
            lease    ~ A lease runs for twelve months.
            lease    ~ The renewal of a lease is a matter of the board.
            lease    ~ Signing a lease is a big step.
            lease    ~ A lease agreement is a paper.
            lease    ~ If the lease is a copy, bring the original.
            lease    ~ A lease, a passport and a photo have to be shown.
            lease    ~ A lease is not a right to build.
            lease    ~ The lease is the same for all flats.
            lease    ~ The lease (see page 4) has to be shown.
            lease    ~ The lease (signed in May) has to be shown.
            pilot    ~ The ship has called the pilot.
            pilot    ~ They called for a pilot.
            paddock  ~ The paddock is next to the barn.
            paddock  ~ The paddock is open to visitors.
            furrow   ~ A furrow is 20 centimetres deep.
            patina   ~ Patina is often admired.
            token    ~ The token of the upper section is a red stick.
            catenary ~ The catenary was torn down by a storm.
            crane    ~ The cranes are being painted.
            """)
    void ignoresASentenceThatOnlyMentionsTheTerm(String term, String sentence) {
        assertThat(DefinitionDetector.isDefinition(sentence, term)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is an agreement by which a flat is let.",
                "They are beams that hold the rails apart.",
                "This means the time between two trains.",
            })
    void recognizesADefinitionThatBeginsWithAPronoun(String sentence) {
        assertThat(DefinitionDetector.isDefinitionByPronoun(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is signed on Tuesdays.",
                "They are free of charge.",
                "The board is an elected one.",
            })
    void ignoresOtherSentencesThatBeginWithAPronoun(String sentence) {
        assertThat(DefinitionDetector.isDefinitionByPronoun(sentence)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            TDP ~ The Tenancy Dispute Panel (TDP) hears quarrels.
            RDS ~ The RDS (Research Data Store) is copied every night.
            JCO ~ Cargo lists go to the Joint Customs Office.
            dra ~ Staff learn to use the driver's reminder appliance.
            KFZ ~ KFZ stands for motor vehicle in German.
            XRO ~ XRO: cross-river office
            """)
    void recognizesTheExpansionOfAnAbbreviation(String letters, String text) {
        assertThat(DefinitionDetector.expandsAbbreviation(text, letters)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            USB ~ The USB ports of all servers are sealed.
            EWS ~ When the EWS is over seven, the doctor is called.
            VTS ~ The VTS (channel 12) answers at once.
            HRB ~ Appeals to the HRB are heard by a board.
            """)
    void ignoresASentenceThatOnlyMentionsTheAbbreviation(String letters, String text) {
        assertThat(DefinitionDetector.expandsAbbreviation(text, letters)).isFalse();
    }
}

package dev.footnote.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Replaces irregular forms of a word by its base form, which a stemmer does not do: past forms of verbs (<em>met</em>,
 * <em>meet</em>), plurals (<em>criteria</em>, <em>criterion</em>), and number words (<em>ten</em>, <em>10</em>). Leaves
 * out forms that are more often another word (<em>ground</em>, <em>lay</em>, <em>bases</em>), but includes
 * <em>saw</em>, which is also a tool.
 */
final class WordFormFilter extends TokenFilter {

    private static final String PLURALS = """
            children=child men=man women=woman feet=foot teeth=tooth geese=goose mice=mouse lice=louse oxen=ox
            wives=wife knives=knife wolves=wolf halves=half shelves=shelf thieves=thief loaves=loaf calves=calf
            hooves=hoof elves=elf scarves=scarf selves=self wharves=wharf
            analyses=analysis crises=crisis theses=thesis hypotheses=hypothesis syntheses=synthesis
            diagnoses=diagnosis prognoses=prognosis parentheses=parenthesis synopses=synopsis oases=oasis
            neuroses=neurosis psychoses=psychosis metastases=metastasis catharses=catharsis
            criteria=criterion phenomena=phenomenon automata=automaton ganglia=ganglion mitochondria=mitochondrion
            bacteria=bacterium curricula=curriculum memoranda=memorandum errata=erratum strata=stratum
            spectra=spectrum referenda=referendum symposia=symposium millennia=millennium ova=ovum sera=serum
            aquaria=aquarium stadia=stadium compendia=compendium consortia=consortium moratoria=moratorium
            quanta=quantum flagella=flagellum addenda=addendum
            alumni=alumnus fungi=fungus nuclei=nucleus stimuli=stimulus radii=radius cacti=cactus foci=focus
            loci=locus syllabi=syllabus bacilli=bacillus genera=genus corpora=corpus
            indices=index matrices=matrix vertices=vertex vortices=vortex appendices=appendix codices=codex
            buses=bus gases=gas lenses=lens viruses=virus campuses=campus bonuses=bonus statuses=status
            censuses=census atlases=atlas biases=bias canvases=canvas choruses=chorus circuses=circus
            geniuses=genius prospectuses=prospectus sinuses=sinus surpluses=surplus walruses=walrus
            apparatuses=apparatus octopuses=octopus aliases=alias crocuses=crocus irises=iris
            larvae=larva vertebrae=vertebra formulae=formula antennae=antenna algae=alga nebulae=nebula
            alumnae=alumna vitae=vita pupae=pupa minutiae=minutia""";

    /** Stems before -men whose singular ends in -man; no other rule tells them from <em>specimen</em> and the like. */
    private static final String MEN = """
            police fire fisher chair congress business service states sports spokes french english irish welsh scots
            dutch gun horse work crafts sales sea air camera clergy gentle country fresh frontiers hunts kins lay
            merchant noble post tribes trades yeo ombuds alder swords watch fore herds rifle drafts midship infantry
            cavalry assembly council news anchor door rail stunt weather""";

    /**
     * <em>One</em> is usually not a number, and <em>hundred</em>, <em>thousand</em> and above are usually only part of
     * one.
     */
    private static final String NUMBERS = """
            two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
            fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40
            fifty=50 sixty=60 seventy=70 eighty=80 ninety=90""";

    private static final Map<String, String> BASE_FORMS = Stream.of(
                    IrregularVerbs.BASE_FORMS.entrySet().stream()
                            .map(form -> new String[] {form.getKey(), form.getValue()}),
                    pairs(PLURALS),
                    pairs(NUMBERS),
                    compounds("men", "man"),
                    compounds("women", "woman"))
            .flatMap(forms -> forms)
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    WordFormFilter(TokenStream input) {
        super(input);
    }

    private static Stream<String[]> pairs(String table) {
        return Arrays.stream(table.strip().split("\\s+")).map(pair -> pair.split("="));
    }

    private static Stream<String[]> compounds(String plural, String singular) {
        return Arrays.stream(MEN.strip().split("\\s+")).map(stem -> new String[] {stem + plural, stem + singular});
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        @Nullable String base = BASE_FORMS.get(term.toString());
        if (base != null) {
            term.setEmpty().append(base);
        }
        return true;
    }
}

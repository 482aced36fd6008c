package dev.footnote.llm.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.engine.ScriptedProvider;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class ControlCharacterFilterTest {

    @Test
    void removesControlCharactersWithoutJoiningWords() {
        String plain = new ControlCharacterFilter().read("At\u0000 ni\u0007ne\tor\r\nten\u0085\u001b[1m!\u007f");

        assertThat(plain).isEqualTo("At nine or \nten [1m!");
    }

    @Test
    void keepsASurrogatePairThatIsSplitBetweenPieces() {
        ControlCharacterFilter plain = new ControlCharacterFilter();

        String text = plain.read("a\ud83d") + plain.read("\ude00b");

        assertThat(text).isEqualTo("a\ud83d\ude00b");
    }

    @Test
    void removesOnlyBidirectionalControls() {
        String plain = new ControlCharacterFilter()
                .read("5 \u202e00\u202c1 \u202a\u202b\u202d\u2066\u2067\u2068\u2069euros\u2029\u202f\u2065\u206a");

        assertThat(plain).isEqualTo("5 001 euros\u2029\u202f\u2065\u206a");
    }

    @Test
    void removesUnpairedSurrogates() {
        ControlCharacterFilter plain = new ControlCharacterFilter();

        String text = plain.read("\ude00a\ud83d") + plain.read("b\ud83d\ud83d") + plain.read("\ude00\ude00c\ud83d");

        assertThat(text).isEqualTo("ab\ud83d\ude00c");
    }

    @Property
    void producesEncodableTextForAnySplitIntoPieces(
            @ForAll @CharRange(from = '\u0000', to = '\uffff') String written, @ForAll byte end) {
        ControlCharacterFilter pieces = new ControlCharacterFilter();
        int cut = Math.min(written.length(), Math.abs((int) end));

        String text = pieces.read(written.substring(0, cut)) + pieces.read(written.substring(cut));

        assertThat(text).isEqualTo(new ControlCharacterFilter().read(written));
        assertThat(java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text))
                .isTrue();
        assertThat(text.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
    }

    @Test
    void filtersTheOutputOfEveryModel() {
        ScriptedProvider.Script dirty = wire -> {
            wire.begin();
            for (String json : new String[] {"\\u0000", "At\\u0000 nine \\ud83d", "\\ude00", "\\ud83d."}) {
                wire.event("{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"scripted\",\"choices\":"
                        + "[{\"index\":0,\"delta\":{\"content\":\"" + json + "\"},\"finish_reason\":null}]}");
            }
            wire.end();
        };
        StringBuilder text = new StringBuilder();
        try (ScriptedProvider provider = new ScriptedProvider(dirty);
                LanguageModel model = LlmSettings.model(provider.settings());
                ModelStream stream = model.open(ModelRequest.of("Answer.", "When?"), new Cancellation())) {
            for (String piece = stream.next(); piece != null; piece = stream.next()) {
                text.append(piece);
            }
        }

        assertThat(text.toString()).isEqualTo("At nine \ud83d\ude00.");
    }
}

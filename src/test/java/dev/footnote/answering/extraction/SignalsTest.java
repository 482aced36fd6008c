package dev.footnote.answering.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsTest {

    @Test
    void changesOneSignalAndKeepsTheOthers() {
        Signals signals = all(0.5);

        Signals changed = signals.with(Signal.TIME, 1);

        assertThat(changed.get(Signal.TIME)).isEqualTo(1);
        assertThat(changed.get(Signal.TERMS)).isEqualTo(0.5);
        assertThat(signals.get(Signal.TIME)).isEqualTo(0.5);
    }

    @Test
    void namesEachSignalAndTheScore() {
        Map<String, Double> named = all(0.5).byName(2.5);

        assertThat(named)
                .hasSize(Signal.values().length + 1)
                .containsEntry("least_word", 0.5)
                .containsEntry("score", 2.5);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAMissingSignal(Signal missing) {
        Map<Signal, Double> others = new EnumMap<>(all(0).values());
        others.remove(missing);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Signals(others))
                .withMessageContaining(missing.name());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesAValueThatIsNotANumber(double value) {
        Signals signals = all(0);

        assertThatIllegalArgumentException().isThrownBy(() -> signals.with(Signal.WORDS, value));
    }

    @ParameterizedTest
    @EnumSource
    void findsSignalsByTheirKeys(Signal signal) {
        assertThat(Signal.named(signal.key())).isEqualTo(signal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WORDS", "words ", "score", "word"})
    void findsNoSignalByOtherKeys(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> Signal.named(key)).withMessage("unknown signal " + key);
    }

    static Signals all(double value) {
        Map<Signal, Double> values = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            values.put(signal, value);
        }
        return new Signals(values);
    }
}

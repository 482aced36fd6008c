package dev.footnote.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.patterns.CollectedPatterns.UsedPattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Regular expressions meet texts of others, so each must take time linear in the length. Steps of the matcher are
 * counted, not seconds.
 */
class PatternTimeIT {

    private static final int SHORT = 700;
    private static final int LONG = 3 * SHORT;

    /** Steps for each character: with fewer, a long text is no danger; more need a second look. */
    private static final double FEW = 25;

    /** No pattern may take more, however its steps grow. */
    private static final double MOST = 400;

    /** Of the steps for each character; the number of quadratic patterns triples with the length. */
    private static final double MOST_GROWTH = 1.6;

    /** The length of a question, and more than the length of a sentence. */
    private static final int QUESTION = 4000;

    /** With a longer one, a text of this length has too few iterations to exhaust the stack. */
    private static final int LONGEST_ITERATION = 8;

    /** Half of what a thread has by default. */
    private static final int STACK_BYTES = 512 << 10;

    @Test
    void everyPatternTakesLinearTime() {
        List<UsedPattern> all = CollectedPatterns.all();

        List<String> slow = all.parallelStream()
                .flatMap(used -> slowInput(used).map(input -> used.place() + ": " + input).stream())
                .toList();

        assertThat(all).hasSizeGreaterThan(500);
        assertThat(slow).isEmpty();
    }

    @Test
    void noPatternExhaustsTheStack() {
        List<String> deep = CollectedPatterns.all().parallelStream()
                .flatMap(used -> deepInput(used).map(input -> used.place() + ": " + input).stream())
                .toList();

        assertThat(deep).isEmpty();
    }

    @Test
    void patternsThatAreComposedAreMeasured() {
        Set<String> composers = CollectedPatterns.composers();

        assertThat(CollectedPatterns.all())
                .extracting(UsedPattern::place)
                .filteredOn(place -> place.matches("\\w+\\.\\w+\\(.*"))
                .hasSizeGreaterThan(40);
        // Constants hold what these compose, and the last two split at a character of our own.
        assertThat(composers)
                .containsExactlyInAnyOrder(
                        "AnswerType.<init>",
                        "Courtesies.say",
                        "Kind.<init>",
                        "LocalizedNumbers.<init>",
                        "LocalizedNumbers.pattern",
                        "SentenceFacts.words",
                        "AcronymVariants.add",
                        "AcronymVariants.split");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\[\\[\\d{1,3}]]\\([^)\\s]{0,2000}\\)",
                "\\s+x",
                "[.!?]+$",
                "^(?:\\W*\\w+){0,3}?\\W+that\\b",
                "\\([^)]*\\)"
            })
    void findsTheInputOnWhichAPatternIsSlow(String expression) {
        Optional<String> input = slowInput(used(expression));

        assertThat(input).isPresent();
    }

    @Test
    void findsTheInputThatExhaustsTheStack() {
        Optional<String> input = deepInput(used("(?:\\w|, )*x"));

        assertThat(input).isPresent();
    }

    private static UsedPattern used(String expression) {
        return new UsedPattern("test", Pattern.compile(expression), EnumSet.of(MatchMode.FIND));
    }

    private static Optional<String> slowInput(UsedPattern used) {
        return inputs(used)
                .flatMap(pump -> Stream.of(pump.withEnd(""), pump.withEnd("\u0000")))
                .filter(new SlowInputs(used)::isSlow)
                .map(HostileInputs.Pump::toString)
                .findFirst();
    }

    private static Stream<HostileInputs.Pump> inputs(UsedPattern used) {
        return HostileInputs.of(used.pattern()).stream();
    }

    /** Remembers the most steps that were found to be linear, because measuring growth is expensive. */
    private static final class SlowInputs {

        private final UsedPattern used;
        private double linear = FEW;

        SlowInputs(UsedPattern used) {
            this.used = used;
        }

        boolean isSlow(HostileInputs.Pump pump) {
            return used.uses().stream().anyMatch(matchMode -> isSlow(matchMode, pump));
        }

        private boolean isSlow(MatchMode matchMode, HostileInputs.Pump pump) {
            if (stepsPerCharacter(used.pattern(), matchMode, pump.repeat(SHORT), linear) < linear) {
                return false;
            }
            double few = stepsPerCharacter(used.pattern(), matchMode, pump.repeat(SHORT), MOST);
            double many = stepsPerCharacter(used.pattern(), matchMode, pump.repeat(LONG), MOST);
            if (many >= MOST || many > MOST_GROWTH * few) {
                return true;
            }
            linear = Math.max(linear, few * 1.1);
            return false;
        }
    }

    private static double stepsPerCharacter(Pattern pattern, MatchMode matchMode, String text, double most) {
        CountedText counted = new CountedText(text, (long) (most * text.length()));
        try {
            matchMode.run(pattern.matcher(counted));
        } catch (CountedText.BudgetExceededException exceeded) {
            return most;
        }
        return (double) counted.steps() / text.length();
    }

    private static Optional<String> deepInput(UsedPattern used) {
        String expression = used.pattern().pattern();
        if (Stream.of(")*", ")+", "){").noneMatch(expression::contains)) {
            return Optional.empty();
        }
        List<String> deep = new CopyOnWriteArrayList<>();
        Thread thread = new Thread(
                null,
                () -> inputs(used)
                        .filter(pump ->
                                pump.before().isEmpty() && pump.repeated().length() <= LONGEST_ITERATION)
                        .filter(pump ->
                                used.uses().stream().anyMatch(matchMode -> isDeep(used.pattern(), matchMode, pump)))
                        .map(HostileInputs.Pump::toString)
                        .findFirst()
                        .ifPresent(deep::add),
                "small stack",
                STACK_BYTES);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return deep.stream().findFirst();
    }

    private static boolean isDeep(Pattern pattern, MatchMode matchMode, HostileInputs.Pump pump) {
        try {
            stepsPerCharacter(pattern, matchMode, pump.repeat(QUESTION), FEW);
            return false;
        } catch (StackOverflowError exhausted) {
            return true;
        }
    }
}

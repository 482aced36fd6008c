package dev.footnote.time;

import static dev.footnote.time.Vocabulary.words;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions that count from another expression: from one that they name (<em>two months after May 2021</em>)
 * or, in a narrative text, from the preceding mention (<em>two months later</em>).
 */
final class Sequels {

    /** In tokens; farther from its mention, a sequel is as likely to count from something unstated. */
    private static final int LONGEST_WAY = 60;

    private final Tokens tokens;
    private final Ranges ranges;
    private @Nullable Found story;
    private int at;

    Sequels(Tokens tokens, Ranges ranges) {
        this(tokens, ranges, null);
    }

    /** For a text that continues another one, whose last mention was {@code story}. */
    Sequels(Tokens tokens, Ranges ranges, @Nullable DayRange story) {
        this.tokens = tokens;
        this.ranges = ranges;
        this.story = story == null ? null : Found.fixed(0, story);
    }

    /** Records a mention that later ones may count from; a mention that looks back is an aside and is not recorded. */
    void follow(int index, Found found) {
        boolean aside = story != null
                && index - at <= LONGEST_WAY
                && (tokens.isIn(found.next() - 1, words("before earlier previously that"))
                        || tokens.isIn(index + 1, words("previous preceding prior")));
        if (!aside) {
            story = found;
            at = index;
        }
    }

    /** The sequel that starts here; with {@code told}, also one that counts from the preceding mention. */
    @Nullable Found at(int index, boolean told) {
        if (tokens.is(index, "week") && tokens.isIn(index + 1, words("of beginning"))) {
            return weekOf(index);
        }
        int start = tokens.past(index, "the");
        Step step = step(start, index);
        if (step == null || tokens.isIn(step.next(), words("yesterday tomorrow"))) {
            return null;
        }
        Found named = step.bound() ? ranges.at(tokens.past(step.next(), "the")) : null;
        if (named != null) {
            return step.from(named, named.next());
        }
        boolean that = tokens.is(step.next(), "that");
        int end = that ? step.next() + 1 : step.next();
        boolean ends = !step.bound() || !tokens.at(end).isWord();
        boolean isNear = told && ends && story != null && index - at <= LONGEST_WAY;
        return isNear && story != null ? step.from(story, end) : null;
    }

    /** The range that a sequel here counts from, if its mention is near enough. */
    @Nullable DayRange story(int index) {
        return story != null && index - at <= LONGEST_WAY ? story.range() : null;
    }

    private @Nullable Found weekOf(int index) {
        Found day = ranges.at(tokens.past(index + 2, "the"));
        return day == null || day.range().days() != 1
                ? null
                : day.with(Calendar.week(day.range().from()));
    }

    private @Nullable Step step(int start, int index) {
        if (start > index && (tokens.is(start, "following") || tokens.is(start, "next"))) {
            Period period = Period.NAMES.get(tokens.at(start + 1).text());
            boolean following = tokens.is(start, "following") || period == Period.DAY;
            return period != null && following ? new Step(start + 2, period, 1, false) : null;
        }
        int count = start > index ? 1 : count(index);
        int unit = start > index ? start : pastCount(index);
        Period period = count == 0 ? null : Period.named(tokens.at(unit).text());
        return period == null ? null : step(unit + 1, period, count, start > index);
    }

    private @Nullable Step step(int word, Period period, int count, boolean definite) {
        return switch (tokens.at(word).text()) {
            case "after" -> new Step(word + 1, period, count, true);
            case "before" -> new Step(word + 1, period, -count, true);
            case "later" -> definite ? null : new Step(word + 1, period, count, false);
            case "earlier" -> definite ? null : new Step(word + 1, period, -count, false);
            default -> null;
        };
    }

    private int count(int index) {
        String text = tokens.at(index).text();
        boolean small = tokens.at(index).length() <= 2 && tokens.startsFree(index);
        return switch (text) {
            case "a", "an" -> tokens.isIn(index + 1, words("few couple")) ? count(index + 1) : 1;
            case "couple" -> 2;
            case "few", "several" -> 3;
            default ->
                small && tokens.number(index) > 0 ? tokens.number(index) : Vocabulary.NUMBERS.getOrDefault(text, 0);
        };
    }

    private int pastCount(int index) {
        int last = tokens.isIn(index, words("a an")) && tokens.isIn(index + 1, words("few couple")) ? index + 1 : index;
        return tokens.past(last + 1, "of");
    }

    /**
     * The period {@code count} periods after this one, or before it if negative.
     *
     * @return null when the start is open or longer than the period: two days after 1994 is not a definite day
     */
    static @Nullable DayRange counted(DayRange start, Period period, int count) {
        boolean open = start.from().equals(LocalDate.MIN) || start.to().equals(LocalDate.MAX);
        if (open
                || start.from().getYear() + Math.abs(count) * 10L > 9999
                || start.from().getYear() < 1000) {
            return null;
        }
        DayRange whole = period.around(start.from());
        return whole.contains(start) || whole.days() > start.days()
                ? period.around(period.plus(count > 0 ? start.to() : start.from(), count))
                : null;
    }

    /**
     * A number of periods forward or back.
     *
     * @param bound whether it ends with a word that another expression may follow
     */
    private record Step(int next, Period period, int count, boolean bound) {

        @Nullable Found from(Found start, int end) {
            DayRange range = counted(start.range(), period, count);
            return range == null ? null : new Found(end, range, start.relative());
        }
    }
}

package dev.footnote.patterns;

/** A text that counts how often its characters are read, which is the work of a matcher, and refuses too much of it. */
final class CountedText implements CharSequence {

    /** Thrown when the budget is used up. */
    static final class BudgetExceededException extends RuntimeException {
        BudgetExceededException() {
            super("too many steps", null, false, false);
        }
    }

    private final String text;
    private final long budget;
    private long steps;

    CountedText(String text, long budget) {
        this.text = text;
        this.budget = budget;
    }

    long steps() {
        return steps;
    }

    @Override
    public char charAt(int index) {
        if (++steps > budget) {
            throw new BudgetExceededException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}

package dev.footnote.logging;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** A copy of an exception with its stack trace, causes and suppressed exceptions, whose messages are escaped. */
public final class EscapedThrowable extends Throwable {

    private EscapedThrowable(String text) {
        super(text);
    }

    /** The exception itself if no message contains control characters; otherwise a copy. */
    public static Throwable of(Throwable failure) {
        return isIn(failure, Collections.newSetFromMap(new IdentityHashMap<>()))
                ? copy(failure, new IdentityHashMap<>())
                : failure;
    }

    private static boolean isIn(Throwable failure, Set<Throwable> seen) {
        if (!seen.add(failure)) {
            return false;
        }
        if (ControlCharacters.isIn(failure.toString())) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (isIn(suppressed, seen)) {
                return true;
            }
        }
        return failure.getCause() != null && isIn(failure.getCause(), seen);
    }

    /** Exceptions may refer to each other in a circle. */
    private static EscapedThrowable copy(Throwable failure, Map<Throwable, EscapedThrowable> copies) {
        EscapedThrowable known = copies.get(failure);
        if (known != null) {
            return known;
        }
        EscapedThrowable copy = new EscapedThrowable(ControlCharacters.escape(failure.toString()));
        copies.put(failure, copy);
        copy.setStackTrace(failure.getStackTrace());
        for (Throwable suppressed : failure.getSuppressed()) {
            EscapedThrowable other = copy(suppressed, copies);
            if (other != copy) {
                copy.addSuppressed(other);
            }
        }
        if (failure.getCause() != null) {
            EscapedThrowable cause = copy(failure.getCause(), copies);
            if (cause != copy) {
                copy.initCause(cause);
            }
        }
        return copy;
    }

    /** The class and the message of the original, as a stack trace begins; the class of the copy says nothing. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return String.valueOf(getMessage());
    }
}

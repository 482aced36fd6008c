package dev.footnote.patterns;

import java.util.regex.Matcher;

/** A way to apply a pattern to a text. */
enum MatchMode {
    WHOLE {
        @Override
        void run(Matcher matcher) {
            matcher.matches();
        }
    },
    OPENING {
        @Override
        void run(Matcher matcher) {
            matcher.lookingAt();
        }
    },
    FIND {
        @Override
        void run(Matcher matcher) {
            boolean found = matcher.find();
            while (found) {
                found = matcher.find();
            }
        }
    };

    abstract void run(Matcher matcher);
}

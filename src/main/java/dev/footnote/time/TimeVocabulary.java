package dev.footnote.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The English words of time, in lower case. */
final class TimeVocabulary {

    static final Map<String, Integer> MONTHS = months();
    static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    static final Map<String, Integer> ORDINALS = counted(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
                    + "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth");
    static final Map<String, Integer> NUMBERS = numbers();

    /** The first month of each meteorological season of the northern hemisphere. */
    static final Map<String, Integer> SEASONS = Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);

    /** Months that are also ordinary words or names; in lower case they need further evidence. */
    static final Set<String> AMBIGUOUS_MONTHS = Set.of("may", "march", "august", "mar", "dec", "jan", "sep");

    static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    static final Set<String> LAST = Set.of("last", "past", "previous");
    static final Set<String> NEXT = Set.of("next", "coming", "upcoming");
    static final Set<String> THIS = Set.of("this", "current");

    private TimeVocabulary() {}

    static Set<String> words(String separatedBySpaces) {
        return Set.of(separatedBySpaces.split(" "));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>(Map.of("sept", 9));
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month.getValue());
            months.put(name.substring(0, 3), month.getValue());
        }
        return Map.copyOf(months);
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> weekdays = new HashMap<>(Map.of("tues", DayOfWeek.TUESDAY, "thurs", DayOfWeek.THURSDAY));
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            weekdays.put(name, day);
            weekdays.put(name.substring(0, 3), day);
        }
        return Map.copyOf(weekdays);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>(Map.of(
                "fifteen", 15, "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "hundred", 100));
        numbers.putAll(counted("one two three four five six seven eight nine ten eleven twelve"));
        return Map.copyOf(numbers);
    }

    private static Map<String, Integer> counted(String words) {
        Map<String, Integer> counted = new HashMap<>();
        for (String word : List.of(words.split(" "))) {
            counted.put(word, counted.size() + 1);
        }
        return Map.copyOf(counted);
    }
}

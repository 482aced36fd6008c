package dev.footnote.answering.quantities;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Known units of numbers, with one name for all spellings of each. */
public final class Units {

    /** One unit per line, its spellings separated by bars, its name first. */
    private static final List<String> KNOWN = """
            euro|euros|eur|€
            dollar|dollars|us dollar|us dollars|american dollar|american dollars|usd|us$|$
            pound|pounds|pound sterling|pounds sterling|gbp|£
            rupee|rupees|indian rupee|indian rupees|inr|rs|rs.|₹
            yen|japanese yen|jpy
            yuan|cny|rmb|renminbi
            rouble|roubles|ruble|rubles|rub|₽
            chf|swiss franc|swiss francs
            cent|cents
            pence|penny|pennies
            percent|per cent|pct|%|percentage point|percentage points
            metre|metres|meter|meters
            kilometre|kilometres|kilometer|kilometers|km|kms
            centimetre|centimetres|centimeter|centimeters|cm
            millimetre|millimetres|millimeter|millimeters|mm
            mile|miles
            nautical mile|nautical miles
            foot|feet|ft
            inch|inches
            yard|yards
            hectare|hectares|ha
            acre|acres
            square metre|square metres|square meter|square meters
            square kilometre|square kilometres|square kilometer|square kilometers|sq km
            square mile|square miles
            cubic metre|cubic metres|cubic meter|cubic meters
            litre|litres|liter|liters
            millilitre|millilitres|milliliter|milliliters|ml
            gallon|gallons
            barrel|barrels
            gram|grams|gramme|grammes
            kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kg|kgs
            milligram|milligrams|mg
            tonne|tonnes|ton|tons|metric ton|metric tons
            ounce|ounces
            seconds
            minute|minutes|mins
            hour|hours|hrs
            day|days
            week|weeks
            month|months
            year|years|yrs
            decade|decades
            celsius|degree celsius|degrees celsius|°c
            fahrenheit|degree fahrenheit|degrees fahrenheit|°f""".lines().toList();

    private static final List<String> BEFORE = List.of(
            "us$", "$", "€", "£", "₹", "₽", "rs.", "rs", "usd", "eur", "gbp", "inr", "jpy", "cny", "rmb", "rub", "chf");

    private static final Map<String, String> NAMES = names();

    /** Regular expression for a unit before a number. */
    static final String BEFORE_NUMBER = alternatives(BEFORE);

    /** Regular expression for a unit after a number. */
    static final String AFTER_NUMBER = alternatives(List.copyOf(NAMES.keySet()));

    private Units() {}

    /** The name of the unit with this spelling; empty if the spelling is unknown. */
    public static String name(String written) {
        return NAMES.getOrDefault(
                written.toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s\\u00a0-]+", " ")
                        .strip(),
                "");
    }

    /** Whether 100 of the coin make one of the currency. */
    static boolean isHundredth(String coin, String currency) {
        return switch (coin) {
            case "cent" -> currency.equals("dollar") || currency.equals("euro");
            case "pence" -> currency.equals("pound");
            default -> false;
        };
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String unit : KNOWN) {
            List<String> ways = List.of(unit.split("\\|", -1));
            ways.forEach(way -> names.put(way, ways.get(0)));
        }
        return names;
    }

    /** Regular expression for any of these, longest first. */
    private static String alternatives(List<String> ways) {
        return ways.stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(way -> Pattern.quote(way).replace(" ", "\\E[\\s\\u00a0-]\\Q"))
                .collect(Collectors.joining("|"));
    }
}

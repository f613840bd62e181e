package dev.interlock.model;

import dev.interlock.source.Location;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Name a rule pack that an organisation makes mandatory.
 *
 * @param pack its address or id
 * @param versions the versions that are accepted, such as {@code >=1.4 <2}; empty where any is
 * @param location where the organisation says so
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record OrganisationPack(String pack, String versions, Location location) {

    private static final Pattern CONDITION =
            Pattern.compile("(>=|<=|>|<|=)?(\\d{1,18}(?:\\.\\d{1,18}){0,9}(?:-[0-9A-Za-z.-]{1,50})?)");

    /** Tell whether a version is accepted; one that nobody can compare is accepted only where any is. */
    public boolean accepts(String version) {
        boolean comparable = isVersion(version);
        for (String condition : conditions(versions)) {
            Matcher matcher = CONDITION.matcher(condition);
            if (!comparable || !matcher.matches() || !holds(matcher.group(1), compare(version, matcher.group(2)))) {
                return false;
            }
        }
        return true;
    }

    /** Tell whether a text is a list of conditions. */
    static boolean areConditions(String written) {
        for (String condition : conditions(written)) {
            if (!CONDITION.matcher(condition).matches()) {
                return false;
            }
        }
        return !conditions(written).isEmpty();
    }

    private static List<String> conditions(String written) {
        String clean = written.strip().replaceAll("(>=|<=|>|<|=)\\s+", "$1");
        return clean.isEmpty() ? List.of() : List.of(clean.split("[\\s,]+"));
    }

    private static boolean isVersion(String version) {
        Matcher matcher = CONDITION.matcher(version);
        return matcher.matches() && matcher.group(1) == null;
    }

    private static boolean holds(String operator, int order) {
        return switch (operator == null ? "=" : operator) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case "<" -> order < 0;
            default -> order == 0;
        };
    }

    /** Compare number by number; what is not written is 0, and a qualifier comes before its release. */
    private static int compare(String one, String other) {
        String[] left = one.split("-", 2);
        String[] right = other.split("-", 2);
        String[] numbers = left[0].split("\\.");
        String[] others = right[0].split("\\.");
        for (int i = 0; i < Math.max(numbers.length, others.length); i++) {
            int order = number(numbers, i).compareTo(number(others, i));
            if (order != 0) {
                return order;
            }
        }
        if (left.length == 1 || right.length == 1) {
            return right.length - left.length;
        }
        return left[1].compareTo(right[1]);
    }

    private static BigInteger number(String[] numbers, int index) {
        return index < numbers.length ? new BigInteger(numbers[index]) : BigInteger.ZERO;
    }
}

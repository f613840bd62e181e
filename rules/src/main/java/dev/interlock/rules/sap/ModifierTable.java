package dev.interlock.rules.sap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Read the table of headers or properties that a content modifier sets.
 *
 * <p>The table is itself a piece of markup inside the text of a property: rows of cells with an id.
 *
 * @param rows the rows, each from the ids of its cells to their texts
 * @param complete false where the text is no such table, so that there may be rows that were not read
 */
record ModifierTable(List<Map<String, String>> rows, boolean complete) {

    private static final Pattern CELL = Pattern.compile("<cell id=(['\"])(\\w+)\\1(?:/>|>([^<]*)</cell>)");
    private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});");

    ModifierTable {
        rows = List.copyOf(rows);
    }

    static ModifierTable parse(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        int at = 0;
        int start = text.indexOf("<row>");
        while (start >= 0) {
            int end = text.indexOf("</row>", start);
            if (end < 0) {
                break;
            }
            rows.add(cells(text.substring(start + 5, end)));
            at = end + 6;
            start = text.indexOf("<row>", at);
        }
        return new ModifierTable(rows, text.substring(at).isBlank());
    }

    private static Map<String, String> cells(String row) {
        Map<String, String> cells = new LinkedHashMap<>();
        Matcher cell = CELL.matcher(row);
        while (cell.find()) {
            cells.put(cell.group(2), cell.group(3) == null ? "" : decode(cell.group(3)));
        }
        return cells;
    }

    private static String decode(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(ModifierTable::character);
    }

    private static String character(MatchResult entity) {
        String name = entity.group(1);
        String decoded = switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> codePoint(name);
        };
        return Matcher.quoteReplacement(decoded);
    }

    private static String codePoint(String reference) {
        boolean hexadecimal = reference.charAt(1) == 'x';
        int code =
                hexadecimal ? Integer.parseInt(reference.substring(2), 16) : Integer.parseInt(reference.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : "�";
    }
}

package dev.interlock.report;

import java.util.Map;

/** Writes JSON that has to stay on one line. Half of a surrogate pair is written as a question mark by the encoder. */
final class HistoryJson {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder();

    HistoryJson append(char c) {
        text.append(c);
        return this;
    }

    HistoryJson member(String name) {
        char last = text.charAt(text.length() - 1);
        if (last != '{') {
            text.append(',');
        }
        return quote(name).append(':');
    }

    HistoryJson texts(Map<String, String> members) {
        text.append('{');
        for (Map.Entry<String, String> one : members.entrySet()) {
            member(one.getKey()).quote(one.getValue());
        }
        return append('}');
    }

    HistoryJson numbers(Map<String, Integer> members) {
        text.append('{');
        for (Map.Entry<String, Integer> one : members.entrySet()) {
            member(one.getKey());
            text.append(one.getValue());
        }
        return append('}');
    }

    /** Everything that some reader takes for the end of a line is escaped, too. */
    HistoryJson quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                text.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    text.append(HEX.charAt((c >> shift) & 15));
                }
            } else {
                text.append(c);
            }
        }
        return append('"');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

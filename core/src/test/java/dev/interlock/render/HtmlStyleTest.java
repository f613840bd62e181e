package dev.interlock.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that every text can be read: a contrast of 4.5 to 1, as WCAG 2.2 asks (1.4.3, level AA). */
class HtmlStyleTest {

    private static final double LEAST = 4.5;
    private static final List<String> TONES =
            List.of("failed", "error", "warning", "info", "hint", "unverified", "accepted", "holds");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    @Test
    void can_be_read_in_light_and_dark() throws IOException {
        String style = HtmlResource.load("report.css").text();
        int dark = style.indexOf("@media (prefers-color-scheme: dark)");

        isReadable(colours(style.substring(0, dark)));
        isReadable(colours(style.substring(dark)));
    }

    private static void isReadable(Map<String, Integer> colours) {
        for (String ground : List.of("ground", "raised")) {
            for (String text : List.of("text", "muted", "link")) {
                assertThat(contrast(colours, text, ground))
                        .as(text + " on " + ground)
                        .isGreaterThan(LEAST);
            }
        }
        for (String tone : TONES) {
            for (String ground : List.of("ground", "raised", tone + "-tint")) {
                assertThat(contrast(colours, tone, ground))
                        .as(tone + " on " + ground)
                        .isGreaterThan(LEAST);
            }
        }
        assertThat(contrast(colours, "text", "warning-tint")).isGreaterThan(LEAST);
    }

    private static Map<String, Integer> colours(String style) {
        Map<String, Integer> colours = new HashMap<>();
        COLOUR.matcher(style)
                .results()
                .forEach(found -> colours.putIfAbsent(found.group(1), Integer.parseInt(found.group(2), 16)));
        return colours;
    }

    private static double contrast(Map<String, Integer> colours, String one, String other) {
        double a = luminance(colours.get(one));
        double b = luminance(colours.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double share = (value & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

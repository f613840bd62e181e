package dev.interlock.path;

import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import org.apiguardian.api.API;

/** Hold one parsed expression of the path language. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PathExpression {

    private final String text;

    private PathExpression(String text) {
        this.text = text;
    }

    /** Parse an expression that a pack writes at a place. */
    public static Parsed<PathExpression> parse(String text, Location location) {
        return Parsed.of(new PathExpression(text));
    }

    /** Tell the expression as it is written. */
    public String text() {
        return text;
    }
}

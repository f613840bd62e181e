package dev.interlock.path;

import dev.interlock.document.Node;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Hold one parsed expression of the path language, which is that of Spectral's {@code given}.
 *
 * <p>Filters compute as ECMAScript does, with two differences: what would end a Spectral run, such as a member of null,
 * selects nothing and is counted; and what depends on a value that stays hidden is left open, so that the place is
 * selected as a {@linkplain Match#isMaybe() maybe}. Immutable and thread-safe; equal when the text is.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PathExpression {

    private static final int STANDARD_VISITS = 20_000_000;

    private final String text;
    private final List<Segment> segments;
    private final List<Diagnostic> slips;
    private final boolean readsRoute;

    private PathExpression(String text, List<Segment> segments, List<Diagnostic> slips) {
        this.text = text;
        this.segments = segments;
        this.slips = List.copyOf(slips);
        this.readsRoute = RouteReaders.read(segments);
    }

    /**
     * Parse an expression that a pack writes at a place.
     *
     * @return the expression, or the problem that leaves none and shows its place in the expression;
     *     {@linkplain #slips() slips} that were read past are no problems
     */
    public static Parsed<PathExpression> parse(String text, Location location) {
        PathParser parser = new PathParser(text, location);
        try {
            return Parsed.of(new PathExpression(text, parser.parse(), parser.slips()));
        } catch (ExpressionProblem problem) {
            return Parsed.failed(parser.describe(problem));
        }
    }

    /** Tell the expression as it is written. */
    public String text() {
        return text;
    }

    /** Tell the slips that were read past, because Spectral reads past them and they do no harm. */
    public List<Diagnostic> slips() {
        return slips;
    }

    /** Select places below a node without following references. */
    public Selection select(Node start) {
        return select(start, UnaryOperator.identity());
    }

    /**
     * Select places below a node.
     *
     * @param start what {@code $} stands for
     * @param follow follows a node that is a reference to its target, and gives any other back
     * @throws MatchLimitException if a regular expression of a filter found no answer in time
     */
    public Selection select(Node start, UnaryOperator<Node> follow) {
        return select(start, follow, false, STANDARD_VISITS);
    }

    /**
     * Select places below a node.
     *
     * @param start what {@code $} stands for
     * @param follow follows a node that is a reference to its target, and gives any other back
     * @param everyRoute whether what lies below a shared target is selected once for each way to it; otherwise deep
     *     steps go there once, by the first way
     * @param visits how many places the walk may visit
     * @throws MatchLimitException if a regular expression of a filter found no answer in time
     */
    public Selection select(Node start, UnaryOperator<Node> follow, boolean everyRoute, int visits) {
        return new Walk(segments, start, follow, everyRoute || readsRoute, visits).select();
    }

    List<Segment> segments() {
        return segments;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PathExpression that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

package dev.interlock.schema;

import dev.interlock.document.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * Compile the schemas of one contract, each once, however many others share it and when one first needs it.
 *
 * <p>References are followed before anything is compiled; one that is not followed stays in doubt. Names that schemas
 * give themselves mean nothing. Belongs to one thread.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SchemaPool {

    private final UnaryOperator<Node> follow;
    private final Map<SchemaReading, SchemaCompiler> compilers = new HashMap<>();

    private SchemaPool(UnaryOperator<Node> follow) {
        this.follow = follow;
    }

    /**
     * Create a pool.
     *
     * @param follow follows an object with a {@code $ref}, and gives any other node back
     */
    public static SchemaPool of(UnaryOperator<Node> follow) {
        return new SchemaPool(follow);
    }

    /** Tell the schema at a node. */
    public JsonSchema at(Node schema, SchemaReading reading) {
        boolean tracksSeen = reading.dialect().isAtLeast(Dialect.DRAFT2019_09);
        return JsonSchema.of(compiler(reading).at(schema), reading.dialect(), tracksSeen);
    }

    SchemaCompiler compiler(SchemaReading reading) {
        SchemaCompiler known = compilers.get(reading);
        if (known == null) {
            known = new SchemaCompiler(this, reading, follow);
            compilers.put(reading, known);
        }
        return known;
    }
}

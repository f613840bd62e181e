package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;
import dev.interlock.source.Parsed;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * Validate values by a JSON Schema of any draft from 4 to 2020-12, both of them nodes and never copied.
 *
 * <p>Keywords are evaluated in a fixed order: general ones first, then those about numbers, strings, arrays and
 * objects. Keywords beside a {@code $ref} count in every draft, {@code nullable} is understood beside {@code type},
 * formats are asserted, and unknown formats and keywords are ignored. What is hidden in the value is decided from its
 * known parts, else in doubt. Addresses are names: nothing is ever fetched. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JsonSchema {

    private final Subschema root;
    private final Dialect dialect;
    private final boolean tracksSeen;

    private JsonSchema(Subschema root, Dialect dialect, boolean tracksSeen) {
        this.root = root;
        this.dialect = dialect;
        this.tracksSeen = tracksSeen;
    }

    /** Compile a schema of the dialect that its {@code $schema} states, else of draft 7. */
    public static Parsed<JsonSchema> compile(Node schema) {
        return compile(schema, dialectOf(schema));
    }

    /** Compile a schema of a dialect; its references lead to places in itself. */
    public static Parsed<JsonSchema> compile(Node schema, Dialect dialect) {
        return compile(schema, dialect, Optional.empty());
    }

    /**
     * Compile a schema that is part of a larger document.
     *
     * @param references finds the target of an object with a {@code $ref}; where it finds none, the reference leads to
     *     a place in the schema itself
     * @return the schema, with a problem for each keyword that had to be left out since its value is invalid
     */
    public static Parsed<JsonSchema> compile(Node schema, Dialect dialect, Function<Node, Optional<Node>> references) {
        return compile(schema, dialect, Optional.of(references));
    }

    private static Parsed<JsonSchema> compile(
            Node schema, Dialect dialect, Optional<Function<Node, Optional<Node>>> references) {
        SchemaCompiler compiler = new SchemaCompiler(schema, dialect, references);
        Subschema root = compiler.compile(schema);
        return Parsed.of(new JsonSchema(root, dialect, compiler.tracksSeen()), compiler.problems());
    }

    /** Take a schema that is known to have no problems, and compile each part of it when it is first needed. */
    public static JsonSchema trusted(Node schema, Dialect dialect) {
        SchemaCompiler compiler = new SchemaCompiler(schema, dialect, Optional.empty());
        return new JsonSchema(compiler.at(schema), dialect, dialect.isAtLeast(Dialect.DRAFT2019_09));
    }

    /**
     * Take a schema that has no problems and no {@code unevaluated…} keywords, and compile each part of it when it is
     * first needed.
     */
    static JsonSchema trusted(Node schema, Dialect dialect, Function<Node, Optional<Node>> references) {
        return new JsonSchema(new SchemaCompiler(schema, dialect, Optional.of(references)).at(schema), dialect, false);
    }

    static JsonSchema of(Subschema root, Dialect dialect, boolean tracksSeen) {
        return new JsonSchema(root, dialect, tracksSeen);
    }

    /** Tell the dialect of a schema: what its {@code $schema} states, else draft 7. */
    public static Dialect dialectOf(Node schema) {
        Optional<String> stated = schema.get("$schema").findText();
        return stated.isPresent() ? Dialect.findByAddress(stated.get()).orElse(Dialect.DRAFT7) : Dialect.DRAFT7;
    }

    /** Tell the dialect that the schema was compiled by. */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * Validate a value and tell all violations.
     *
     * @param follow follows an object with a {@code $ref} in the value to its target, and gives any other node back
     * @throws ValidationLimitException if there is no answer within bounds
     * @throws dev.interlock.path.MatchLimitException if a regular expression gives no answer in time
     */
    public Validation validate(Node value, UnaryOperator<Node> follow) {
        return run(value, new ValidationRun(follow, true, false, tracksSeen));
    }

    /**
     * Validate a value and tell all violations, those behind a reference in the value as causes of a
     * {@link Violation#REFERENCE}, so that the way to each of them is known.
     *
     * @param follow follows an object with a {@code $ref} in the value to its target, and gives any other node back
     * @throws ValidationLimitException if there is no answer within bounds
     * @throws dev.interlock.path.MatchLimitException if a regular expression gives no answer in time
     */
    public Validation validateWithRoutes(Node value, UnaryOperator<Node> follow) {
        return run(value, new ValidationRun(follow, true, true, tracksSeen));
    }

    /**
     * Validate a value and tell the first violation with its causes.
     *
     * @param follow follows an object with a {@code $ref} in the value to its target, and gives any other node back
     * @throws ValidationLimitException if there is no answer within bounds
     * @throws dev.interlock.path.MatchLimitException if a regular expression gives no answer in time
     */
    public Validation validateToFirst(Node value, UnaryOperator<Node> follow) {
        return run(value, new ValidationRun(follow, false, false, tracksSeen));
    }

    private Validation run(Node value, ValidationRun run) {
        try {
            if (root.certainty(value, run) == Certainty.YES) {
                return Validation.VALID;
            }
            Judgement judged = root.judge(value, run);
            return new Validation(judged.violations(), judged.doubt());
        } catch (StackOverflowError e) {
            // A thread of the caller may have a smaller stack than the bound of depth counts on.
            throw new ValidationLimitException("schema and value nest too deeply for the stack of the thread");
        }
    }
}

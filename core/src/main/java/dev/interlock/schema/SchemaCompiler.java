package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.path.ScriptRegex;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Compile a schema with all schemas that it reaches.
 *
 * <p>A schema may reach itself, and one may lie very deep in another: each becomes an empty {@link Subschema} when it
 * is first met and is completed in turn, so that nothing recurses.
 */
final class SchemaCompiler {

    private final SchemaReading reading;
    private final Dialect vocabulary;
    private final Optional<Function<Node, Optional<Node>>> references;
    private final Optional<SchemaAddresses> addresses;
    private final Optional<SchemaPool> pool;
    private final UnaryOperator<Node> follow;
    private final SchemaResource nameless = new SchemaResource("");
    private final Map<Node, Subschema> known = new HashMap<>();
    private final Deque<Subschema> open = new ArrayDeque<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    SchemaCompiler(Node root, Dialect dialect, Optional<Function<Node, Optional<Node>>> references) {
        this.reading = SchemaReading.of(dialect);
        this.vocabulary = dialect;
        this.references = references;
        this.pool = Optional.empty();
        this.follow = UnaryOperator.identity();
        SchemaAddresses named = SchemaAddresses.of(root, dialect);
        this.addresses = Optional.of(named);
        named.anchors(this);
    }

    /** Compile schemas of a pool, in which nothing has a name. */
    SchemaCompiler(SchemaPool pool, SchemaReading reading, UnaryOperator<Node> follow) {
        this.reading = reading;
        this.vocabulary = reading.vocabulary();
        this.references = Optional.empty();
        this.addresses = Optional.empty();
        this.pool = Optional.of(pool);
        this.follow = follow;
    }

    /** Compile all that a schema reaches, and with it find all problems. */
    Subschema compile(Node root) {
        Subschema compiled = at(root);
        while (!open.isEmpty()) {
            open.pop().keywords();
        }
        return compiled;
    }

    List<Diagnostic> problems() {
        return Diagnostic.inOrder(problems);
    }

    Dialect dialect() {
        return reading.dialect();
    }

    boolean isNullable(Node schema) {
        return schema.get("nullable").isTrue()
                || (reading.nullableToo().isPresent()
                        && schema.get(reading.nullableToo().get()).isTrue());
    }

    /** Tell whether an object may lack a property that its schema requires. */
    boolean isWaived(String property, Node schema) {
        if (reading.waived().isEmpty()) {
            return false;
        }
        Node described = follow.apply(follow.apply(schema.get("properties")).get(property));
        return described.get(reading.waived().get()).isTrue();
    }

    /** Tell whether references may lead elsewhere, by the schemas that evaluation is inside of. */
    boolean hasDynamicScope() {
        return addresses.isPresent() && addresses.get().hasDynamicAnchors();
    }

    /** Tell whether any schema asks for what others have not looked at. */
    boolean tracksSeen() {
        for (Node schema : known.keySet()) {
            if (schema.has("unevaluatedItems") || schema.has("unevaluatedProperties")) {
                return true;
            }
        }
        return false;
    }

    /** Tell the schema at a node, whose keywords are compiled later. */
    Subschema at(Node written) {
        Node node = follow.apply(written);
        Subschema existing = known.get(node);
        if (existing != null) {
            return existing;
        }
        SchemaResource resource = addresses.isPresent() ? addresses.get().resourceOf(node) : nameless;
        Subschema made = new Subschema(node, resource, this);
        known.put(node, made);
        if (pool.isEmpty()) {
            open.push(made);
        }
        return made;
    }

    /** Tell the schema of what must not be: whatever is waived elsewhere counts there. */
    Subschema forbidden(Node node) {
        return pool.isPresent() ? pool.get().compiler(reading.waivingNothing()).at(node) : at(node);
    }

    /** Follow a reference that stands where a keyword expects something else than a schema. */
    Node follow(Node rule) {
        return follow.apply(rule);
    }

    /** Find the schema that a reference leads to, from the schema that holds it. */
    Optional<Subschema> resolve(String address, Node schema) {
        Optional<Node> elsewhere = references.isPresent() ? references.get().apply(schema) : Optional.empty();
        Optional<Node> target = elsewhere.isPresent() || addresses.isEmpty()
                ? elsewhere
                : addresses.get().find(address, schema);
        return target.isPresent() ? Optional.of(at(target.get())) : Optional.empty();
    }

    List<Keyword> keywords(Node node) {
        if (isFalse(node)) {
            return List.of((value, before, run) -> Judgement.of(new Violation(
                    "false schema", node, value, Wording.subject(value) + " is not allowed here", List.of())));
        }
        if (!node.isObject()) {
            if (node.kind() != NodeKind.BOOLEAN) {
                problem(node, "A schema must be an object or a boolean.", "Write the schema as an object.");
            }
            return List.of();
        }
        List<Keyword> keywords = new ArrayList<>();
        for (Node rule : Vocabulary.keywords(node, vocabulary)) {
            Optional<Keyword> keyword = Vocabulary.compile(rule, node, this);
            if (keyword.isPresent()) {
                keywords.add(keyword.get());
            }
        }
        return List.copyOf(keywords);
    }

    static boolean isFalse(Node node) {
        return node.kind() == NodeKind.BOOLEAN && !node.isTrue();
    }

    Optional<Subschema> one(Node rule) {
        return rule.isObject() || rule.kind() == NodeKind.BOOLEAN ? Optional.of(at(rule)) : invalid(rule, "a schema");
    }

    Optional<List<Subschema>> all(Node rule) {
        if (!rule.isArray()) {
            return invalid(rule, "a list of schemas");
        }
        List<Subschema> schemas = new ArrayList<>();
        for (Node child : rule.children()) {
            schemas.add(at(child));
        }
        return Optional.of(schemas);
    }

    Optional<Map<String, Subschema>> members(Node rule) {
        if (!rule.isObject()) {
            return invalid(rule, "a map of names to schemas");
        }
        Map<String, Subschema> schemas = new LinkedHashMap<>();
        for (Node member : rule.children()) {
            schemas.put(member.key(), at(member));
        }
        return Optional.of(schemas);
    }

    Optional<List<String>> names(Node rule) {
        if (!rule.isArray()) {
            return invalid(rule, "a list of names");
        }
        List<String> names = new ArrayList<>();
        for (Node child : rule.children()) {
            Optional<String> name = child.findText();
            if (name.isPresent()) {
                names.add(name.get());
            }
        }
        return Optional.of(names);
    }

    Optional<Integer> count(Node rule) {
        return Numbers.findCount(rule).or(() -> invalid(rule, "a whole number, at least 0"));
    }

    Optional<ScriptRegex> regex(Node rule) {
        return rule.isString() ? regex(rule.text(), rule.location()) : invalid(rule, "a regular expression");
    }

    /** Parse an expression of a schema: always bare, so that slashes mean themselves. */
    Optional<ScriptRegex> regex(String expression, Location at) {
        Parsed<ScriptRegex> parsed = ScriptRegex.parse(expression, "", at);
        problems.addAll(parsed.problems());
        return parsed.value();
    }

    void problem(Node at, String message, String nextStep) {
        problems.add(Diagnostic.of("invalid-schema", message, at.location(), nextStep));
    }

    /** Say that the value of a keyword is not what the keyword needs; the keyword is left out. */
    <T> Optional<T> invalid(Node rule, String needed) {
        problem(
                rule,
                "The keyword '" + rule.key() + "' of the schema must be " + needed + ".",
                "Write " + needed + ".");
        return Optional.empty();
    }
}

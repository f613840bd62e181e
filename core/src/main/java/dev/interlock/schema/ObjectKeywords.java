package dev.interlock.schema;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.Source;
import dev.interlock.path.Certainty;
import dev.interlock.path.ScriptRegex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compile the keywords about objects. */
final class ObjectKeywords {

    private ObjectKeywords() {}

    static Optional<Keyword> maxProperties(Node rule, Node schema, SchemaCompiler compiler) {
        return compiler.count(rule)
                .map(limit -> onObject((value, before, run) -> value.size() <= limit
                        ? value.isOpen() ? Hidden.open(value) : Judgement.VALID
                        : Judgement.violated("maxProperties", rule, value, "not have more than " + properties(rule))));
    }

    static Optional<Keyword> minProperties(Node rule, Node schema, SchemaCompiler compiler) {
        return compiler.count(rule)
                .map(limit -> onObject((value, before, run) -> {
                    if (value.size() >= limit) {
                        return Judgement.VALID;
                    }
                    return value.isOpen()
                            ? Hidden.open(value)
                            : Judgement.violated(
                                    "minProperties", rule, value, "not have fewer than " + properties(rule));
                }));
    }

    static Optional<Keyword> required(Node rule, Node schema, SchemaCompiler compiler) {
        // Draft 3 wrote a boolean here; many schemas in the wild still do, and nobody takes it for an error.
        if (rule.kind() == NodeKind.BOOLEAN) {
            return Optional.empty();
        }
        Optional<List<String>> read = compiler.names(rule);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (String name : read.get()) {
            if (!compiler.isWaived(name, schema)) {
                names.add(name);
            }
        }
        return Optional.of(onObject(new KeywordWithTest(
                (value, before, run) -> requireAll("required", rule, value, names, "", run),
                (value, run) -> hasAll(value, names))));
    }

    private static Certainty hasAll(Node value, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (!value.has(names.get(i))) {
                return value.isOpen() ? Certainty.UNKNOWN : Certainty.NO;
            }
        }
        return Certainty.YES;
    }

    private static String lacks(Node value, String name) {
        String subject = value.key().isEmpty() && value.parent().isEmpty() ? "The object" : Wording.subject(value);
        return subject + " must have the required property " + Wording.quoted(name);
    }

    private static Judgement requireAll(
            String keyword, Node rule, Node value, List<String> names, String condition, ValidationRun run) {
        Judgement all = Judgement.VALID;
        for (String name : names) {
            if (!value.has(name)) {
                all = all.and(
                        value.isOpen()
                                ? Hidden.open(value)
                                : Judgement.of(new Violation(
                                        keyword, rule, value.get(name), lacks(value, name) + condition, List.of())));
                if (all.isViolated() && run.stopsEarly()) {
                    break;
                }
            }
        }
        return all;
    }

    static Optional<Keyword> propertyNames(Node rule, Node schema, SchemaCompiler compiler) {
        return compiler.one(rule)
                .map(names -> onObject((value, before, run) -> {
                    Judgement all = Judgement.VALID;
                    for (Node member : value.children()) {
                        Judgement judged = names.judge(nameOf(member), run);
                        if (judged.isViolated()) {
                            List<Violation> causes = moved(judged.violations(), member);
                            String message = "The property name " + Wording.quoted(member.key()) + " is not allowed";
                            all = all.and(Judgement.of(new Violation("propertyNames", rule, member, message, causes)));
                            if (run.stopsEarly()) {
                                break;
                            }
                        }
                    }
                    return all;
                }));
    }

    /** What the text of a name violates is said at the member that has the name. */
    private static List<Violation> moved(List<Violation> violations, Node member) {
        return violations.stream()
                .map(one ->
                        new Violation(one.keyword(), one.rule(), member, one.message(), moved(one.causes(), member)))
                .toList();
    }

    private static Node nameOf(Node member) {
        return Draft.string(member.key(), Source.of(member.keyLocation()))
                .seal(member.document().file())
                .root();
    }

    static Optional<Keyword> properties(Node rule, Node schema, SchemaCompiler compiler) {
        Optional<Map<String, Subschema>> read = compiler.members(rule);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Subschema> schemas = read.get();
        return Optional.of(onMembers("properties", schema, compiler, (value, before, run) -> {
            Judgement all = Judgement.VALID;
            Set<String> seen = new HashSet<>();
            for (Map.Entry<String, Subschema> entry : schemas.entrySet()) {
                Optional<Node> member = value.find(entry.getKey());
                if (member.isPresent()) {
                    seen.add(entry.getKey());
                    all = all.and(entry.getValue().judgeBelow(member.get(), run));
                    if (all.isViolated() && run.stopsEarly()) {
                        break;
                    }
                }
            }
            return all.and(run.saw(seen));
        }));
    }

    static Optional<Keyword> patternProperties(Node rule, Node schema, SchemaCompiler compiler) {
        Optional<Map<ScriptRegex, Subschema>> read = patterns(rule, compiler);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Map<ScriptRegex, Subschema> schemas = read.get();
        return Optional.of(onMembers("patternProperties", schema, compiler, (value, before, run) -> {
            Judgement all = Judgement.VALID;
            Set<String> seen = new HashSet<>();
            for (Map.Entry<ScriptRegex, Subschema> entry : schemas.entrySet()) {
                for (Node member : value.children()) {
                    if (entry.getKey().test(member.key())) {
                        seen.add(member.key());
                        all = all.and(entry.getValue().judgeBelow(member, run));
                        if (all.isViolated() && run.stopsEarly()) {
                            return all;
                        }
                    }
                }
            }
            return all.and(run.saw(seen));
        }));
    }

    private static Optional<Map<ScriptRegex, Subschema>> patterns(Node rule, SchemaCompiler compiler) {
        if (!rule.isObject()) {
            return compiler.invalid(rule, "a map of regular expressions to schemas");
        }
        Map<ScriptRegex, Subschema> patterns = new LinkedHashMap<>();
        for (Node member : rule.children()) {
            Optional<ScriptRegex> regex = compiler.regex(member.key(), member.keyLocation());
            if (regex.isPresent()) {
                patterns.put(regex.get(), compiler.at(member));
            }
        }
        return Optional.of(patterns);
    }

    static Optional<Keyword> additionalProperties(Node rule, Node schema, SchemaCompiler compiler) {
        Set<String> named = new HashSet<>();
        for (Node member : compiler.follow(schema.get("properties")).children()) {
            named.add(member.key());
        }
        List<ScriptRegex> patterns = new ArrayList<>();
        for (Node member : compiler.follow(schema.get("patternProperties")).children()) {
            Optional<ScriptRegex> pattern = compiler.regex(member.key(), member.keyLocation());
            if (pattern.isPresent()) {
                patterns.add(pattern.get());
            }
        }
        Optional<Subschema> read = compiler.one(rule);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Subschema others = read.get();
        return Optional.of(onMembers("additionalProperties", schema, compiler, (value, before, run) -> {
            Judgement all = Judgement.VALID;
            Set<String> seen = new HashSet<>();
            for (Node member : value.children()) {
                if (!named.contains(member.key()) && !isMatched(member.key(), patterns)) {
                    seen.add(member.key());
                    all = all.and(judgeOther("additionalProperties", rule, others, member, run));
                    if (all.isViolated() && run.stopsEarly()) {
                        break;
                    }
                }
            }
            return all.and(run.saw(seen));
        }));
    }

    private static boolean isMatched(String key, List<ScriptRegex> patterns) {
        for (ScriptRegex pattern : patterns) {
            if (pattern.test(key)) {
                return true;
            }
        }
        return false;
    }

    /** Judge a member by what a schema says about those that nothing else describes. */
    static Judgement judgeOther(String keyword, Node rule, Subschema others, Node member, ValidationRun run) {
        if (SchemaCompiler.isFalse(rule)) {
            boolean element =
                    member.parent().isPresent() && member.parent().get().isArray();
            String message = element
                    ? Wording.subject(member) + " is not expected here"
                    : "The property " + Wording.quoted(member.key()) + " is not expected here";
            return Judgement.of(new Violation(keyword, rule, member, message, List.of()));
        }
        return others.judgeBelow(member, run);
    }

    /** The older keyword whose members are what {@link #dependentRequired} or {@link #dependentSchemas} have. */
    static Optional<Keyword> dependencies(Node rule, Node schema, SchemaCompiler compiler) {
        if (!rule.isObject()) {
            return compiler.invalid(rule, "a map");
        }
        List<Keyword> all = new ArrayList<>();
        for (Node member : rule.children()) {
            if (member.isArray()) {
                dependentNames("dependencies", member, compiler).ifPresent(all::add);
            }
        }
        for (Node member : rule.children()) {
            if (!member.isArray()) {
                dependentSchema(member, compiler).ifPresent(all::add);
            }
        }
        return Optional.of(inTurn(all));
    }

    static Optional<Keyword> dependentRequired(Node rule, Node schema, SchemaCompiler compiler) {
        if (!rule.isObject()) {
            return compiler.invalid(rule, "a map of lists of names");
        }
        List<Keyword> all = new ArrayList<>();
        rule.children()
                .forEach(member ->
                        dependentNames("dependentRequired", member, compiler).ifPresent(all::add));
        return Optional.of(inTurn(all));
    }

    static Optional<Keyword> dependentSchemas(Node rule, Node schema, SchemaCompiler compiler) {
        if (!rule.isObject()) {
            return compiler.invalid(rule, "a map of schemas");
        }
        List<Keyword> all = new ArrayList<>();
        rule.children().forEach(member -> dependentSchema(member, compiler).ifPresent(all::add));
        return Optional.of(inTurn(all));
    }

    private static Optional<Keyword> dependentNames(String keyword, Node member, SchemaCompiler compiler) {
        String trigger = member.key();
        return compiler.names(member)
                .map(names -> onObject((value, before, run) -> value.has(trigger)
                        ? requireAll(
                                keyword, member, value, names, " when " + Wording.quoted(trigger) + " is there", run)
                        : Judgement.VALID));
    }

    private static Optional<Keyword> dependentSchema(Node member, SchemaCompiler compiler) {
        String trigger = member.key();
        return compiler.one(member)
                .map(schema -> onObject((value, before, run) -> {
                    if (!value.has(trigger)) {
                        return Judgement.VALID;
                    }
                    Judgement judged = schema.judge(value, run);
                    return judged.isViolated() ? judged.fromBelow() : judged;
                }));
    }

    private static Keyword inTurn(List<Keyword> keywords) {
        List<Keyword> all = List.copyOf(keywords);
        return (value, before, run) -> {
            Judgement judged = Judgement.VALID;
            for (Keyword keyword : all) {
                judged = judged.and(keyword.judge(value, before, run));
                if (judged.isViolated() && run.stopsEarly()) {
                    break;
                }
            }
            return judged;
        };
    }

    private static Keyword onMembers(String name, Node schema, SchemaCompiler compiler, Keyword keyword) {
        KeywordWithTest.Test test = MemberTest.answersAt(name, schema, compiler)
                ? MemberTest.of(schema, compiler)
                : (value, run) -> Certainty.YES;
        return onObject(new KeywordWithTest(keyword, test));
    }

    private static Keyword onObject(Keyword keyword) {
        return new KeywordOfKind(NodeKind.OBJECT, keyword);
    }

    private static String properties(Node rule) {
        return Wording.count(rule.text(), "property", "properties");
    }
}

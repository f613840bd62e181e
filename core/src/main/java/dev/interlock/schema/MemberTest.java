package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;
import dev.interlock.path.ScriptRegex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tell whether the members of an object are as {@code properties}, {@code patternProperties} and
 * {@code additionalProperties} of one schema ask, in one walk over them.
 */
final class MemberTest implements KeywordWithTest.Test {

    private final Map<String, Subschema> named = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final @Nullable Subschema others;

    private MemberTest(@Nullable Subschema others) {
        this.others = others;
    }

    /** A schema for the names that an expression matches; most expressions only ask how a name begins. */
    private record Pattern(ScriptRegex regex, @Nullable String beginning, Subschema schema) {
        boolean matches(String name) {
            return beginning != null ? name.startsWith(beginning) : regex.test(name);
        }
    }

    static MemberTest of(Node schema, SchemaCompiler compiler) {
        Node rest = schema.get("additionalProperties");
        MemberTest test = new MemberTest(rest.isAbsent() ? null : compiler.at(rest));
        for (Node member : compiler.follow(schema.get("properties")).children()) {
            test.named.put(member.key(), compiler.at(member));
        }
        for (Node member : compiler.follow(schema.get("patternProperties")).children()) {
            compiler.regex(member.key(), member.keyLocation())
                    .ifPresent(regex ->
                            test.patterns.add(new Pattern(regex, beginning(member.key()), compiler.at(member))));
        }
        return test;
    }

    /** Tell whether a keyword is the one of the three that answers for all of them. */
    static boolean answersAt(String keyword, Node schema, SchemaCompiler compiler) {
        if (compiler.follow(schema.get("properties")).isObject()) {
            return keyword.equals("properties");
        }
        return schema.has("additionalProperties")
                ? keyword.equals("additionalProperties")
                : keyword.equals("patternProperties");
    }

    /** Tell what a matching name begins with, if the expression asks nothing else. */
    private static @Nullable String beginning(String expression) {
        if (!expression.startsWith("^")) {
            return null;
        }
        for (int i = 1; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '/') {
                return null;
            }
        }
        return expression.substring(1);
    }

    @Override
    public Certainty of(Node value, ValidationRun run) {
        Certainty all = Certainty.YES;
        for (Node member : value.children()) {
            all = all.and(ofMember(member, run));
            if (all == Certainty.NO) {
                break;
            }
        }
        return all;
    }

    private Certainty ofMember(Node member, ValidationRun run) {
        String name = member.key();
        Subschema schema = named.get(name);
        Certainty all = schema == null ? Certainty.YES : schema.certainty(member, run);
        boolean known = schema != null;
        for (int i = 0; i < patterns.size() && all != Certainty.NO; i++) {
            Pattern pattern = patterns.get(i);
            if ((!known || !pattern.schema().allowsAll()) && pattern.matches(name)) {
                known = true;
                all = all.and(pattern.schema().certainty(member, run));
            }
        }
        return known || others == null ? all : all.and(others.certainty(member, run));
    }
}

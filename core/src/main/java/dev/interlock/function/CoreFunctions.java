package dev.interlock.function;

import dev.interlock.rule.FunctionGroup;
import dev.interlock.rule.RuleFunction;
import java.util.Set;
import org.apiguardian.api.API;

/** Offer the functions of the ruleset language and of our own packs. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CoreFunctions implements FunctionGroup {

    private static final Set<String> NAMES = Set.of(
            "alphabetical",
            "casing",
            "consistent",
            "date",
            "defined",
            "enumeration",
            "falsy",
            "length",
            "or",
            "organisationId",
            "pattern",
            "problem",
            "sameMajor",
            "schema",
            "secret",
            "secretInAddress",
            "tokens",
            "truthy",
            "typedEnum",
            "undefined",
            "unique",
            "unreferencedReusableObject",
            "version",
            "vocabulary",
            "xor");

    @Override
    public Set<String> names() {
        return NAMES;
    }

    @Override
    public RuleFunction<?> create(String name) {
        return switch (name) {
            case "alphabetical" -> new Alphabetical();
            case "casing" -> new Casing();
            case "consistent" -> new Consistent();
            case "date" -> new DateFunction();
            case "defined" -> new Defined();
            case "enumeration" -> new Enumeration();
            case "falsy" -> new Falsy();
            case "length" -> new Length();
            case "or" -> new Either();
            case "organisationId" -> new OrganisationId();
            case "pattern" -> new PatternFunction();
            case "problem" -> new Problem();
            case "sameMajor" -> new SameMajor();
            case "schema" -> new SchemaFunction();
            case "secret" -> new Secret();
            case "secretInAddress" -> new SecretInAddress();
            case "tokens" -> new Tokens();
            case "truthy" -> new Truthy();
            case "typedEnum" -> new TypedEnum();
            case "undefined" -> new Undefined();
            case "unique" -> new Unique();
            case "unreferencedReusableObject" -> new UnreferencedReusableObject();
            case "version" -> new Version();
            case "vocabulary" -> new Vocabulary();
            case "xor" -> new ExactlyOne();
            default -> throw new IllegalArgumentException("there is no function '" + name + "' here");
        };
    }
}

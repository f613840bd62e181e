package dev.interlock.rules.code;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Parsed;
import org.apiguardian.api.API;

/**
 * Evaluate an ArchUnit rule on the classes of a module.
 *
 * <p>The options name a rule, or write one; {@code arch-rule.schema.json} describes them. Nothing of ArchUnit is loaded
 * before a pack uses the function; where ArchUnit is missing, such a pack is refused with the reason.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ArchRuleFunction implements RuleFunction<Object>, OptionsReader<Object> {

    private static final String ARCH_RULE = "com.tngtech.archunit.lang.ArchRule";

    /** Create the function. */
    public ArchRuleFunction() {}

    @Override
    public FunctionSpec<Object> spec() {
        return FunctionSpec.of("archRule", this, Reads.DOCUMENT);
    }

    @Override
    public Verdict apply(Node target, Object options, FunctionContext context) {
        return ArchUnitEvaluation.evaluate(
                ArchRuleCompiler.compile((ArchRuleOptions) options),
                context.subject().document().root());
    }

    @Override
    public Parsed<Object> read(Node options) {
        if (!isArchUnitThere()) {
            return Parsed.failed(Diagnostic.of(
                    "archunit-missing",
                    "The function 'archRule' needs ArchUnit, which is not on the class path.",
                    options.location(),
                    "Add com.tngtech.archunit:archunit beside Interlock, or remove the rule."));
        }
        Parsed<ArchRuleOptions> read = ArchRuleOptions.read(options);
        if (read.value().isEmpty()) {
            return Parsed.failed(read.problems());
        }
        try {
            ArchRuleCompiler.compile(read.value().get());
            return read.map(Object.class::cast);
        } catch (IllegalArgumentException e) {
            return Parsed.failed(Diagnostic.of(
                    "invalid-option",
                    "The architecture rule cannot be built: " + reason(e) + ".",
                    options.location(),
                    "Correct the options."));
        }
    }

    private static String reason(RuntimeException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").trim();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static boolean isArchUnitThere() {
        try {
            Class.forName(ARCH_RULE, false, ArchRuleFunction.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}

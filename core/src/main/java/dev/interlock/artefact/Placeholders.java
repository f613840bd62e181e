package dev.interlock.artefact;

import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.ScalarInterpreter;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Interpret scalars by the placeholders that a format declares and the values that a project defines.
 *
 * <p>A value that is wholly known is resolved, with the weakest grade of its parts. What is known in part stays a
 * template. A value that somebody has still to fill in, and an expression of the runtime, stays hidden. Immutable and
 * thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Placeholders implements ScalarInterpreter {

    private final List<PlaceholderSyntax> syntaxes;
    private final List<String> runtimePrefixes;
    private final Map<String, Definition> definitions;

    /**
     * What a placeholder stands for.
     *
     * @param text the value as it is written, which may hold placeholders
     * @param grade how firmly it is known
     * @param sources where it is defined
     */
    public record Definition(String text, Grade grade, List<Source> sources) {
        public Definition {
            sources = List.copyOf(sources);
        }

        /** Create the definition that a scalar gives. */
        public static Definition of(Node scalar, Grade grade) {
            return new Definition(scalar.findText().orElse(""), grade, scalar.sources());
        }
    }

    private Placeholders(
            List<PlaceholderSyntax> syntaxes, List<String> runtimePrefixes, Map<String, Definition> definitions) {
        this.syntaxes = List.copyOf(syntaxes);
        this.runtimePrefixes = List.copyOf(runtimePrefixes);
        this.definitions = Map.copyOf(definitions);
    }

    /** Create placeholders of which none is defined yet; where two syntaxes begin at one place, the first holds. */
    public static Placeholders of(PlaceholderSyntax... syntaxes) {
        return new Placeholders(List.of(syntaxes), List.of(), Map.of());
    }

    /** Tell the same placeholders, with texts that begin like this being made while the interface runs. */
    public Placeholders withRuntimePrefixes(String... prefixes) {
        return new Placeholders(syntaxes, List.of(prefixes), definitions);
    }

    /** Tell the same placeholders with a definition, in place of an earlier one of the name. */
    public Placeholders define(String name, Definition definition) {
        return define(Map.of(name, definition));
    }

    /** Tell the same placeholders with definitions, in place of earlier ones of their names. */
    public Placeholders define(Map<String, Definition> further) {
        Map<String, Definition> all = new TreeMap<>(definitions);
        all.putAll(further);
        return new Placeholders(syntaxes, runtimePrefixes, all);
    }

    /**
     * Tell the same placeholders with every scalar below a container as a definition.
     *
     * <p>The name is the path: members joined by dots, elements as {@code [0]}.
     */
    public Placeholders define(Node values, Grade grade) {
        return define(definitions(values, grade));
    }

    /** Name every scalar below a container by its path: members joined by dots, elements as {@code [0]}. */
    public static Map<String, Definition> definitions(Node values, Grade grade) {
        return DefinitionWalk.below(values, grade);
    }

    @Override
    public Optional<Meaning> interpret(Node scalar) {
        return scalar.isString() ? interpret(scalar.text()) : Optional.empty();
    }

    /** Interpret a text; empty where it means what it says. */
    public Optional<Meaning> interpret(String text) {
        for (String prefix : runtimePrefixes) {
            if (text.startsWith(prefix)) {
                Template hole = Template.hole(text.substring(prefix.length()), text);
                return Optional.of(new Hidden(new Unresolved(Unresolved.Reason.RUNTIME, hole), List.of()));
            }
        }
        if (!PlaceholderSyntax.mayStandIn(text, syntaxes)) {
            return Optional.empty();
        }
        Expansion expansion = new Expansion(syntaxes, runtimePrefixes, definitions);
        expansion.expand(text);
        return expansion.foundAny() ? Optional.of(meaning(expansion)) : Optional.empty();
    }

    private static Meaning meaning(Expansion expansion) {
        Optional<Unresolved.Reason> reason = expansion.reason();
        if (reason.isPresent()) {
            return new Hidden(new Unresolved(reason.get(), expansion.template()), expansion.sources());
        }
        String whole = expansion.known();
        if (expansion.isGuess() && (whole.isEmpty() || Prompt.isPrompt(whole))) {
            return new Hidden(new Unresolved(Unresolved.Reason.FILL_ME_IN, expansion.asWritten()), expansion.sources());
        }
        return new Resolved(whole, expansion.grade(), expansion.sources());
    }
}

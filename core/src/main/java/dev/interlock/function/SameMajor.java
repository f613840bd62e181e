package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.path.ScriptRegex;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Ask that several fields of one object tell the same major version: versions, and addresses such as
 * {@code /v2/orders}.
 *
 * <p>Fields that tell none say nothing, and version 0 goes with every other, since it promises nothing yet.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SameMajor implements RuleFunction<SameMajor.Fields>, OptionsReader<SameMajor.Fields> {

    private static final ScriptRegex DATE = ScriptRegex.parse("^\\d{4}-\\d{2}(?:-\\d{2})?$", "", Location.of("version"))
            .value()
            .orElseThrow();
    private static final Pattern VERSION = Pattern.compile("[vV]?(\\d{1,9})(?:[.+-].*)?", Pattern.DOTALL);
    private static final Pattern IN_ADDRESS = Pattern.compile("(?:^|[/.:_-])[vV](\\d{1,9})(?=[/.?#&]|$)");

    /** The dotted paths of the fields; where a field is an array, all its elements. */
    record Fields(List<String> all) {
        Fields {
            all = List.copyOf(all);
        }
    }

    @Override
    public FunctionSpec<Fields> spec() {
        return FunctionSpec.of("sameMajor", this);
    }

    @Override
    public Parsed<Fields> read(Node node) {
        Options options = Options.of("sameMajor", node, "fields").require("fields");
        List<String> fields = options.texts("fields");
        if (options.has("fields") && fields.size() < 2) {
            options.wrong(options.node("fields"), "a list of at least two fields");
        }
        return options.finish(new Fields(fields));
    }

    @Override
    public Verdict apply(Node target, Fields fields, FunctionContext context) {
        List<Verdict.Failure> failures = new ArrayList<>();
        Optional<String> doubt = Optional.empty();
        Optional<Node> first = Optional.empty();
        Optional<String> major = Optional.empty();
        for (Node value : values(target, fields)) {
            Optional<String> own = majorOf(value);
            if (own.isEmpty() && value.isUnresolved()) {
                doubt = doubt.or(() -> Optional.of(value.unresolved().because()));
            } else if (own.isPresent() && !own.get().equals("0")) {
                if (major.isEmpty()) {
                    major = own;
                    first = Optional.of(value);
                } else if (!major.equals(own)) {
                    String message = Target.shown(value) + " must have the major version " + major.get() + ", as "
                            + Target.shown(first.orElse(value)) + " has";
                    failures.add(
                            new Verdict.Failure(message, value, first.stream().toList()));
                }
            }
        }
        return Target.of(failures, doubt);
    }

    private static List<Node> values(Node target, Fields fields) {
        List<Node> values = new ArrayList<>();
        for (String field : fields.all()) {
            Node value = Target.at(target, field);
            if (value.isArray()) {
                value.children().forEach(values::add);
            } else if (!value.isAbsent()) {
                values.add(value);
            }
        }
        return values;
    }

    /** Find the major version: a date as a whole, the first number of a version, the version segment of an address. */
    private static Optional<String> majorOf(Node value) {
        if (value.isContainer()) {
            return Optional.empty();
        }
        String text = value.isUnresolved() ? value.unresolved().template().prefix() : value.text();
        if (DATE.test(text)) {
            return Optional.of(text);
        }
        Matcher version = VERSION.matcher(text);
        if (!value.isUnresolved() && version.matches()) {
            return Optional.of(normal(version.group(1)));
        }
        Matcher address = IN_ADDRESS.matcher(value.isUnresolved() ? Target.knownWithGaps(value) : text);
        return address.find() ? Optional.of(normal(address.group(1))) : Optional.empty();
    }

    private static String normal(String number) {
        return Integer.toString(Integer.parseInt(number));
    }
}

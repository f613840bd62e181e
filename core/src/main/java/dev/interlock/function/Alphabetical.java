package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Ask that the keys of an object, the elements of an array, or a member of its elements, stand in order. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Alphabetical implements RuleFunction<Alphabetical.By>, OptionsReader<Alphabetical.By> {

    /** The member of the elements that is compared, if it is not the elements themselves. */
    record By(Optional<String> key) {}

    /** What is compared of one element: its value, or nothing where the value stays hidden. */
    private record Item(Node place, Optional<Object> value) {}

    @Override
    public FunctionSpec<By> spec() {
        return FunctionSpec.of("alphabetical", this);
    }

    @Override
    public Parsed<By> read(Node node) {
        Options options = Options.of("alphabetical", node, "keyedBy");
        Optional<String> key = options.text("keyedBy");
        return options.finish(new By(key));
    }

    @Override
    public Verdict apply(Node target, By by, FunctionContext context) {
        if (!target.isContainer() || target.size() < 2) {
            return Verdict.holds();
        }
        List<Item> items = new ArrayList<>();
        for (Node child : target.children()) {
            if (target.isObject()) {
                items.add(new Item(child, Optional.of(child.key())));
                continue;
            }
            if (by.key().isPresent() && !child.isObject()) {
                return Verdict.fails(
                        "All elements must be objects, but that at index " + child.key() + " is none", target);
            }
            Node compared = by.key().map(child::get).orElse(child);
            if (!compared.isUnresolved()
                    && !compared.isString()
                    && Numbers.find(compared).isEmpty()) {
                return Verdict.fails(
                        "All elements must be texts or numbers to be in order, but that at index " + child.key()
                                + " is none",
                        target);
            }
            items.add(new Item(compared, valueOf(compared)));
        }
        return judge(target, by, items);
    }

    private static Optional<Object> valueOf(Node node) {
        return node.isString() ? Optional.of(node.text()) : Numbers.find(node).map(number -> (Object) number);
    }

    private static Verdict judge(Node target, By by, List<Item> items) {
        Optional<String> doubt = Optional.empty();
        for (int i = 0; i + 1 < items.size(); i++) {
            Item item = items.get(i);
            Item next = items.get(i + 1);
            if (item.value().isEmpty() || next.value().isEmpty()) {
                Node hidden = item.value().isEmpty() ? item.place() : next.place();
                doubt = doubt.or(() -> Optional.of(hidden.unresolved().because()));
            } else if (isAfter(item.value().get(), next.value().get())) {
                return by.key().isPresent()
                        ? Verdict.fails(
                                "The elements must be ordered by "
                                        + Target.quoted(by.key().get()),
                                target)
                        : Verdict.fails(shown(item) + " must be placed after " + shown(next), item.place());
            }
        }
        return Target.of(List.of(), doubt);
    }

    private static String shown(Item item) {
        return Target.quoted(item.value().map(Object::toString).orElse(""));
    }

    /**
     * Tell whether one must stand behind the other, as Spectral has it: numbers by size if they differ by one at least,
     * texts by the order of texts; a text that is no number and one that is one are in any order.
     */
    private static boolean isAfter(Object a, Object b) {
        if (a instanceof BigDecimal left && b instanceof BigDecimal right) {
            return left.subtract(right).compareTo(BigDecimal.ONE) >= 0;
        }
        if (a instanceof BigDecimal left) {
            Optional<BigDecimal> right = Numbers.find(b.toString());
            return right.isPresent() && left.subtract(right.get()).compareTo(BigDecimal.ONE) >= 0;
        }
        boolean comparable = b instanceof String text
                && (Numbers.find(a.toString()).isPresent() || Numbers.find(text).isEmpty());
        return comparable && AlphabeticalOrder.INSTANCE.compare(a.toString(), b.toString()) > 0;
    }
}

package dev.interlock.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tell which namespaces the prefixes stand for in the elements that are open (Namespaces in XML 1.0 section 6). */
final class XmlNamespaces {

    /** The number of no namespace. */
    static final int NONE = -1;
    /** The number of the namespace of the attributes that declare namespaces. */
    static final int XMLNS = 0;

    static final String XML_NAME = "http://www.w3.org/XML/1998/namespace";
    static final String XMLNS_NAME = "http://www.w3.org/2000/xmlns/";

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> bound = new HashMap<>();

    /** What the declarations that are in force replaced, the innermost last. */
    private String[] prefixes = new String[16];

    private int[] before = new int[16];
    private int[] depths = new int[16];
    private int count;

    XmlNamespaces() {
        bound.put("xmlns", number(XMLNS_NAME));
        bound.put("xml", number(XML_NAME));
    }

    /** Bind a prefix, an empty one for the default, within the element at a depth; an empty name unbinds it. */
    void declare(String prefix, String name, int depth) {
        if (count == depths.length) {
            prefixes = Arrays.copyOf(prefixes, count * 2);
            before = Arrays.copyOf(before, count * 2);
            depths = Arrays.copyOf(depths, count * 2);
        }
        prefixes[count] = prefix;
        before[count] = of(prefix);
        depths[count] = depth;
        count++;
        bind(prefix, name.isEmpty() ? NONE : number(name));
    }

    /** Restore what was bound before the element at a depth. */
    void leave(int depth) {
        while (count > 0 && depths[count - 1] == depth) {
            count--;
            bind(prefixes[count], before[count]);
        }
    }

    /** Tell the number of the namespace that a prefix is bound to, or {@link #NONE}. */
    int of(String prefix) {
        return bound.getOrDefault(prefix, NONE);
    }

    /** Tell the name of a namespace by its number. */
    String nameOf(int number) {
        return names.get(number);
    }

    private void bind(String prefix, int number) {
        if (number == NONE) {
            bound.remove(prefix);
        } else {
            bound.put(prefix, number);
        }
    }

    private int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        names.add(name);
        numbers.put(name, names.size() - 1);
        return names.size() - 1;
    }
}

package dev.interlock.rules.contract;

import dev.interlock.document.Draft;
import dev.interlock.document.Source;
import java.util.HashSet;
import java.util.Set;
import org.apiguardian.api.API;

/** Collect distinct names, each with the first source that shows it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class DistinctNames {

    private final Draft names;
    private final Set<String> known = new HashSet<>();
    private boolean open;

    /** Add a name. */
    public void add(String name, Source source) {
        add(name, "", source);
    }

    /** Start a list that stands nowhere as a whole. */
    public DistinctNames() {
        this.names = Draft.array();
    }

    /** Start a list of what is written at one place. */
    public DistinctNames(Source place) {
        this.names = Draft.array(place);
    }

    /** Add a name of a kind; the same name of another kind is another entry. An empty kind is none. */
    public void add(String name, String kind, Source source) {
        if (!name.isEmpty() && known.add(kind + ' ' + name)) {
            Draft entry = Draft.object(source).put("name", Draft.string(name, source));
            if (!kind.isEmpty()) {
                entry.put("kind", Draft.string(kind, source));
            }
            names.add(entry);
        }
    }

    /** Say that there may be more names than were read. */
    public void open() {
        open = true;
        names.opened();
    }

    /** Put the names into an object; nothing where there are none and none were missed. */
    public void into(Draft object, String key) {
        if (open || !names.elements().isEmpty()) {
            object.put(key, names);
        }
    }
}

package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.model.Join.Joined;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Give each interface a key of its own in the landscape.
 *
 * <p>The key is the id. Where several have it, the first keeps it; another version line has its line behind it, as in
 * {@code orders#v2}, and a real duplicate a number, as in {@code orders#2}.
 */
final class InterfaceKeys {

    private final Map<String, Draft> byKey = new TreeMap<>();
    private final List<Draft> duplicates = new ArrayList<>();
    private final List<Draft> versions = new ArrayList<>();

    private InterfaceKeys() {}

    static InterfaceKeys of(List<Joined> joined) {
        InterfaceKeys keys = new InterfaceKeys();
        Map<InterfaceId, List<Joined>> byId = new TreeMap<>();
        joined.stream()
                .sorted(Comparator.comparing((Joined one) -> line(one)).thenComparing(Joined::artefact))
                .forEach(one -> byId.computeIfAbsent(one.identity().id(), any -> new ArrayList<>())
                        .add(one));
        byId.forEach(keys::add);
        return keys;
    }

    /** Tell the facts of all interfaces by key, sorted. */
    Map<String, Draft> byKey() {
        return byKey;
    }

    void putInto(Draft relations) {
        if (!duplicates.isEmpty()) {
            Draft all = relations.arrayAt("duplicates");
            duplicates.forEach(all::add);
        }
        if (!versions.isEmpty()) {
            Draft all = relations.arrayAt("versions");
            versions.forEach(all::add);
        }
    }

    private void add(InterfaceId id, List<Joined> same) {
        Map<String, List<Joined>> byLine = new LinkedHashMap<>();
        same.forEach(one ->
                byLine.computeIfAbsent(line(one), any -> new ArrayList<>()).add(one));
        Map<String, Joined> firsts = new LinkedHashMap<>();
        for (List<Joined> line : byLine.values()) {
            String own = firsts.isEmpty() ? id.value() : id.value() + "#" + line(line.get(0));
            Map<String, Joined> keyed = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                keyed.put(free(i == 0 ? own : own + "#" + (i + 1)), line.get(i));
                keyed.forEach((key, one) -> byKey.putIfAbsent(key, one.facts()));
            }
            firsts.put(keyed.keySet().iterator().next(), line.get(0));
            if (line.size() > 1) {
                duplicates.add(describe(id, keyed));
            }
        }
        if (firsts.size() > 1) {
            versions.add(describe(id, firsts));
        }
    }

    private String free(String wanted) {
        String key = wanted;
        for (int i = 2; byKey.containsKey(key); i++) {
            key = wanted + "#" + i;
        }
        return key;
    }

    private static Draft describe(InterfaceId id, Map<String, Joined> keyed) {
        Draft draft = Draft.object().put("id", Draft.string(id.value()));
        keyed.forEach((key, one) -> {
            draft.from(one.facts().sources());
            draft.arrayAt("keys").add(Draft.string(key).from(one.facts().sources()));
            draft.arrayAt("artefacts")
                    .add(Draft.string(one.artefact()).from(one.facts().sources()));
        });
        return draft;
    }

    private static String line(Joined joined) {
        return joined.identity().versionLine().orElse("");
    }
}

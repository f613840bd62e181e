package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.document.Source;
import dev.interlock.model.Join.Joined;
import java.util.ArrayList;
import java.util.Collections;
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
        List<Joined> sorted = new ArrayList<>(joined);
        Collections.sort(sorted);
        for (Joined one : sorted) {
            InterfaceId id = one.identity().id();
            byId.putIfAbsent(id, new ArrayList<>());
            byId.get(id).add(one);
        }
        for (Map.Entry<InterfaceId, List<Joined>> same : byId.entrySet()) {
            keys.add(same.getKey(), same.getValue());
        }
        return keys;
    }

    /** Tell the facts of all interfaces by key, sorted. */
    Map<String, Draft> byKey() {
        return byKey;
    }

    void putInto(Draft relations) {
        for (Draft duplicate : duplicates) {
            relations.arrayAt("duplicates").add(duplicate);
        }
        for (Draft version : versions) {
            relations.arrayAt("versions").add(version);
        }
    }

    private void add(InterfaceId id, List<Joined> same) {
        Map<String, List<Joined>> byLine = new LinkedHashMap<>();
        for (Joined one : same) {
            String line = one.line();
            byLine.putIfAbsent(line, new ArrayList<>());
            byLine.get(line).add(one);
        }
        Map<String, Joined> firsts = new LinkedHashMap<>();
        for (List<Joined> line : byLine.values()) {
            String own = firsts.isEmpty()
                    ? id.value()
                    : id.value() + "#" + line.get(0).line();
            Map<String, Joined> keyed = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                keyed.put(free(i == 0 ? own : own + "#" + (i + 1)), line.get(i));
                for (Map.Entry<String, Joined> known : keyed.entrySet()) {
                    byKey.putIfAbsent(known.getKey(), known.getValue().facts());
                }
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
        for (Map.Entry<String, Joined> one : keyed.entrySet()) {
            List<Source> sources = one.getValue().facts().sources();
            draft.from(sources);
            draft.arrayAt("keys").add(Draft.string(one.getKey()).from(sources));
            draft.arrayAt("artefacts")
                    .add(Draft.string(one.getValue().artefact()).from(sources));
        }
        return draft;
    }
}

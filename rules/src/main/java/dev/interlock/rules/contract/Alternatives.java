package dev.interlock.rules.contract;

import dev.interlock.document.Draft;
import dev.interlock.document.Source;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Compose an authentication: the alternatives that a caller has, each a set of things that he has to show together.
 *
 * <p>Where schemes that are combined offer choices, each combination of choices is an alternative.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Alternatives {

    private static final int MOST = 64;

    private final Draft alternatives;
    private final Source source;
    private Source anonymousAt;
    private boolean anonymous;

    private Alternatives(Source source) {
        this.source = source;
        this.anonymousAt = source;
        this.alternatives = Draft.array(source);
    }

    /** Start at the place that says what a caller has to show. */
    public static Alternatives at(Source source) {
        return new Alternatives(source);
    }

    /** Add the alternative that a caller shows nothing. */
    public Alternatives anonymous(Source place) {
        if (!anonymous) {
            anonymousAt = place;
        }
        anonymous = true;
        return this;
    }

    /** Add the alternatives that show all of some schemes. */
    public Alternatives allOf(List<SecurityScheme> schemes, Source place) {
        List<List<Integer>> combinations = new ArrayList<>();
        combinations.add(List.of());
        for (SecurityScheme scheme : schemes) {
            combinations = widen(combinations, scheme.choices().size());
        }
        for (List<Integer> combination : combinations) {
            if (alternatives.elements().size() >= MOST) {
                alternatives.opened();
                return this;
            }
            Draft all = Draft.array(place);
            for (int i = 0; i < schemes.size(); i++) {
                all.add(schemes.get(i).choices().get(combination.get(i)));
            }
            alternatives.add(Draft.object(place).put("all", all));
        }
        return this;
    }

    /** Compose the authentication. */
    public Draft authentication() {
        return Draft.object(source)
                .put("alternatives", alternatives)
                .put("anonymous", Draft.bool(anonymous, anonymousAt));
    }

    /** Compose the authentication of somebody who says outright that nobody has to identify himself. */
    public static Draft declaredPublic(Source place) {
        return at(place).anonymous(place).authentication().put("declaredPublic", Draft.bool(true, place));
    }

    private static List<List<Integer>> widen(List<List<Integer>> combinations, int choices) {
        List<List<Integer>> wider = new ArrayList<>();
        for (List<Integer> combination : combinations) {
            for (int choice = 0; choice < choices && wider.size() <= MOST; choice++) {
                List<Integer> longer = new ArrayList<>(combination);
                longer.add(choice);
                wider.add(longer);
            }
        }
        return wider;
    }
}

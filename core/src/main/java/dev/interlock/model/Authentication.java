package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.Unresolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Complete what is known of an authentication: its weakest way in, and what the descriptor adds to it.
 *
 * <p>Of alternatives the weakest counts, because a caller chooses; of schemes that are asked for together the
 * strongest.
 */
final class Authentication {

    private static final String FACT = "authentication";
    private static final String NONE = "none";

    /** From the strongest to the weakest; what nobody knows cannot count as strong. */
    private static final List<String> STRENGTH = List.of(
            "mtls",
            "oauth2",
            "openIdConnect",
            "saml",
            "signed",
            "managedIdentity",
            "scram",
            "bearer",
            "digest",
            "apiKey",
            "basic",
            "plain",
            "other",
            NONE);

    /** What decides: a place, and the scheme that it names unless it is hidden. */
    private record Deciding(Node place, @Nullable String scheme) {

        int strength() {
            int index = scheme == null ? -1 : STRENGTH.indexOf(scheme);
            return scheme != null && index < 0 ? STRENGTH.indexOf("other") : index;
        }

        boolean isHidden() {
            return scheme == null;
        }
    }

    private Authentication() {}

    /** Make the authentication of which nobody says anything. */
    static Draft notDeclared(Node place) {
        return Draft.unresolved(Unresolved.notDeclared(FACT)).from(place.sources());
    }

    /** Tell which scheme a node asks for at least; blank where it stays hidden. */
    static String weakestOf(Node authentication) {
        Deciding deciding = decide(authentication);
        return deciding.scheme() == null ? "" : deciding.scheme();
    }

    /** Tell how weak a scheme is: the higher, the weaker; -1 for a hidden one. */
    static int weakness(String scheme) {
        return STRENGTH.indexOf(scheme);
    }

    /** Copy an authentication with its weakest way in, with what the descriptor says about it. */
    static Draft complete(Node authentication, Optional<Node> enforcedBy, Optional<Node> publicReason) {
        if (authentication.isUnresolved() && enforcedBy.isEmpty() && publicReason.isEmpty()) {
            return Draft.copyOf(authentication);
        }
        Draft whole = authentication.isObject()
                ? Draft.copyOf(authentication)
                : Draft.object()
                        .from(authentication.sources())
                        .put("alternatives", Draft.copyOf(authentication))
                        .put("anonymous", Draft.copyOf(authentication));
        if (enforcedBy.isPresent()) {
            whole.put("enforcedBy", declared(enforcedBy.get()));
        }
        if (publicReason.isPresent()) {
            whole.put("publicReason", declared(publicReason.get()));
        }
        Deciding deciding = decide(authentication);
        Node place = deciding.place();
        if (!deciding.isHidden()) {
            String scheme = STRENGTH.get(deciding.strength());
            whole.put("weakest", Draft.string(scheme).from(place.sources()).graded(place.grade()));
        } else {
            Unresolved why = place.findUnresolved().orElse(Unresolved.notDeclared(FACT));
            whole.put("weakest", Draft.unresolved(why).from(place.sources()));
        }
        boolean explained = enforcedBy.isPresent()
                || publicReason.isPresent()
                || authentication.has("enforcedBy")
                || authentication.has("publicReason");
        if (explained || !deciding.isHidden()) {
            boolean guarded = explained || !NONE.equals(deciding.scheme());
            whole.put("guarded", Draft.bool(guarded).from(place.sources()));
        } else {
            whole.put("guarded", Draft.copyOf(whole.seal(FACT).root().get("weakest")));
        }
        whole.put(
                "unexplained",
                Draft.bool(!explained && authentication.get("declaredPublic").isTrue())
                        .from(place.sources()));
        return whole;
    }

    private static Deciding decide(Node authentication) {
        if (!authentication.isObject()) {
            return new Deciding(authentication, null);
        }
        Node declaredPublic = authentication.get("declaredPublic");
        Node anonymous = authentication.get("anonymous");
        if (anonymous.isTrue() || declaredPublic.isTrue()) {
            return new Deciding(anonymous.isTrue() ? anonymous : declaredPublic, NONE);
        }
        if (anonymous.isUnresolved()) {
            return new Deciding(anonymous, null);
        }
        Node alternatives = authentication.get("alternatives");
        List<Deciding> ways = new ArrayList<>();
        for (Node alternative : alternatives.children()) {
            ways.add(alternative.isUnresolved() ? new Deciding(alternative, null) : strongest(alternative.get("all")));
        }
        if (ways.isEmpty() || alternatives.isUnresolved()) {
            return new Deciding(alternatives.kind() == NodeKind.ABSENT ? authentication : alternatives, null);
        }
        Deciding weakest = ways.get(0);
        for (Deciding way : ways) {
            if (way.isHidden()) {
                return way;
            }
            weakest = way.strength() > weakest.strength() ? way : weakest;
        }
        return weakest;
    }

    /** Of schemes that are asked for together, a hidden one can only add to what is known. */
    private static Deciding strongest(Node all) {
        Deciding strongest = null;
        Deciding hidden = null;
        for (Node scheme : all.children()) {
            Node word = scheme.get("scheme");
            if (word.isString()) {
                Deciding known = new Deciding(word, word.text());
                strongest = strongest == null || known.strength() < strongest.strength() ? known : strongest;
            } else {
                hidden = new Deciding(word, null);
            }
        }
        if (all.isUnresolved()) {
            hidden = new Deciding(all, null);
        }
        if (hidden != null && (strongest == null || strongest.strength() > 0)) {
            return hidden;
        }
        return strongest == null ? new Deciding(all, NONE) : strongest;
    }

    private static Draft declared(Node value) {
        return DeclaredValue.of(value);
    }
}

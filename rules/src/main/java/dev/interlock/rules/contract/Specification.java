package dev.interlock.rules.contract;

import dev.interlock.artefact.Claim;
import dev.interlock.artefact.DocumentSink;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apiguardian.api.API;

/**
 * Recognise and read the contracts of one specification, which name its version at their root.
 *
 * @param <V> the versions of the specification
 * @param format the id of the format
 * @param keys the keys of which a root has one, with the version as its value
 * @param offering the keys of which the root of a whole contract has one that is not empty
 * @param versions finds the version by the key and its value; empty where the value is none
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Specification<V extends SpecificationVersion>(
        String format, List<String> keys, List<String> offering, BiFunction<String, String, Optional<V>> versions) {

    public Specification {
        keys = List.copyOf(keys);
        offering = List.copyOf(offering);
    }

    /** Claim the contracts of a project. */
    public List<Claim> claim(ProjectFiles files) {
        List<Claim> claims = new ArrayList<>();
        for (ContractRoots.Root root : new ContractRoots(files, keys).list()) {
            Optional<V> version = versions.apply(root.key(), root.version());
            if (version.isPresent()) {
                claims.add(new Claim(format, root.path(), List.of(), strength(root, version.get())));
            }
        }
        return claims;
    }

    /** Read a contract with all files that its references reach. */
    public Document read(Claim claim, DocumentSink out) {
        Document root =
                out.read(claim.root(), ContractRoots.syntaxOf(claim.root()).orElse(Syntax.YAML));
        Optional<V> version = versionOf(root);
        List<String> formats = version.isPresent() ? version.get().formats() : List.of(format);
        out.follow(root);
        out.accept(root, formats.toArray(new String[0]));
        return root;
    }

    /** Find the version that a contract names. */
    public Optional<V> versionOf(Document contract) {
        for (String key : keys) {
            Optional<String> text = contract.root().get(key).findText();
            Optional<V> version =
                    text.isPresent() ? versions.apply(key, text.get().strip()) : Optional.empty();
            if (version.isPresent()) {
                return version;
            }
        }
        return Optional.empty();
    }

    /** A root that offers nothing may be a part of another contract, which then reaches it by a reference. */
    private Claim.Strength strength(ContractRoots.Root root, V version) {
        boolean offers = root.parsed().isPresent() && offers(root.parsed().get());
        return version.exists() && offers ? Claim.Strength.CERTAIN : Claim.Strength.LIKELY;
    }

    private boolean offers(Node root) {
        for (String key : offering) {
            if (root.get(key).size() > 0) {
                return true;
            }
        }
        return false;
    }
}

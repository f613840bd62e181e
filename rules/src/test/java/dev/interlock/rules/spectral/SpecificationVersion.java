package dev.interlock.rules.spectral;

import dev.interlock.document.Node;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rules.spectral.arazzo.ArazzoDocumentSchema;
import dev.interlock.rules.spectral.asyncapi.AsyncApiDocumentSchema;
import dev.interlock.rules.spectral.oas.OasDocumentSchema;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One version of a specification with an example that uses every field of it.
 *
 * @param outline the outline with the class that it lies beside
 * @param words what the outline is asked for besides the version
 */
record SpecificationVersion(
        String name, String version, Class<?> beside, String outline, Set<String> words, GivenContract example) {

    static Stream<SpecificationVersion> all() {
        return Stream.concat(
                Stream.of(
                        openApi("2.0", "openapi-2.0.yaml", "oas2"),
                        openApi("3.0", "openapi-3.0.yaml", "oas3", "oas3_0"),
                        openApi("3.1", "openapi-3.1.yaml", "oas3", "oas3_1"),
                        openApi("3.2", "openapi-3.1.yaml", "oas3", "oas3_2"),
                        asyncApi("2.6", "asyncapi-2.yaml", Set.of()),
                        asyncApi("3.0", "asyncapi-3.yaml", Set.of("resolved", "published")),
                        asyncApi("3.1", "asyncapi-3.yaml", Set.of("unresolved", "published")),
                        new SpecificationVersion(
                                "arazzo",
                                "1.0",
                                ArazzoDocumentSchema.class,
                                "arazzo-1.0.yaml",
                                Set.of(),
                                GivenContract.complete("arazzo-1.0", "arazzo1", "arazzo1_0"))),
                earlierAsyncApi());
    }

    /** The example of 2.0 is one of each later version too. */
    private static Stream<SpecificationVersion> earlierAsyncApi() {
        return Stream.of(0, 1, 2, 3, 4, 5)
                .map(minor -> new SpecificationVersion(
                        "asyncapi",
                        "2." + minor,
                        AsyncApiDocumentSchema.class,
                        "asyncapi-2.yaml",
                        Set.of(),
                        new GivenContract(
                                GivenContract.complete("asyncapi-2.0")
                                        .with("2.0.0", "2." + minor + ".0")
                                        .text(),
                                Set.of("aas2", "aas2_" + minor))));
    }

    private static SpecificationVersion openApi(String version, String outline, String... formats) {
        return new SpecificationVersion(
                "openapi",
                version,
                OasDocumentSchema.class,
                outline,
                Set.of(),
                GivenContract.complete("openapi-" + version, formats));
    }

    private static SpecificationVersion asyncApi(String version, String outline, Set<String> words) {
        String format = "aas" + version.replace('.', '_');
        return new SpecificationVersion(
                "asyncapi",
                version,
                AsyncApiDocumentSchema.class,
                outline,
                words,
                GivenContract.complete("asyncapi-" + version, format.substring(0, 4), format));
    }

    Node schema() {
        return Outline.of(beside, outline).schema(version, words);
    }

    List<String> placesIn(String text) {
        GivenContract contract = new GivenContract(text, example.formats());
        return switch (name) {
            case "openapi" -> contract.places(new OasDocumentSchema(), "");
            case "arazzo" -> contract.places(new ArazzoDocumentSchema(), "");
            default ->
                Stream.of("resolved: true", "resolved: false")
                        .flatMap(options ->
                                contract.places((RuleFunction<?>) new AsyncApiDocumentSchema(), options).stream())
                        .toList();
        };
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}

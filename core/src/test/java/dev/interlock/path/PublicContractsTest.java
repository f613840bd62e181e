package dev.interlock.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.corpus.Corpus;
import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.document.Syntax;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PublicContractsTest {

    @Test
    void walks_a_real_contract_by_the_expressions_of_public_rulesets() throws IOException {
        Path file = Corpus.at("openapi/adyen-openapi/yaml/CheckoutService-v69.yaml");
        Document contract = DocumentReader.read(
                        Corpus.nameOf(file), Files.readAllBytes(file), Syntax.YAML, Limits.standard())
                .value()
                .orElseThrow();
        ReferenceGraph references = ReferenceGraph.of(contract, new NoOtherFiles());
        Set<Node> selected = new HashSet<>();
        for (String expression : PublicRulesetsTest.expressions()) {
            Optional<PathExpression> parsed =
                    PathExpression.parse(expression, Location.of("pack.yaml")).value();
            if (parsed.isEmpty()) {
                continue;
            }
            Selection selection = parsed.get().select(contract.root(), references::follow);
            assertThat(selection.exhausted()).as(expression).isFalse();
            assertThat(selection.matches())
                    .as("nothing is hidden in a plain contract")
                    .noneMatch(Match::isMaybe);
            selection.matches().forEach(match -> selected.add(match.node()));
        }
        assertThat(selected).hasSizeGreaterThan(contract.size() / 2);
    }

    private static final class NoOtherFiles implements ReferenceGraph.Loader {
        @Override
        public boolean exists(String path) {
            return false;
        }

        @Override
        public Parsed<Document> load(String path) {
            throw new IllegalStateException("the contract refers to no other file, but to " + path);
        }
    }
}

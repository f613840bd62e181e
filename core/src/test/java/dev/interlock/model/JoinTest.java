package dev.interlock.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Syntax;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinTest {

    @Test
    void never_leaves_a_deciding_fact_absent() {
        Landscape landscape =
                join("", draft("orders.yaml", "{operations: [{key: a}], endpoints: [{name: e}], uses: [{name: u}]}"));

        Node order = only(landscape);
        for (String fact : List.of("version", "authentication", "exposure", "owner", "classification")) {
            assertThat(order.get(fact).unresolved().reason()).isEqualTo(Unresolved.Reason.NOT_DECLARED);
            assertThat(order.get(fact).location()).hasToString("orders.yaml:1:1");
        }
        for (String list : List.of("operations", "endpoints", "uses")) {
            assertThat(order.get(list).get(0).get("authentication").unresolved().reason())
                    .isEqualTo(Unresolved.Reason.NOT_DECLARED);
        }
        assertThat(order.get("id").text()).isEqualTo("orders");
        assertThat(order.has("declared")).isFalse();
        assertThat(landscape.node().get("project").has("descriptor")).isFalse();
    }

    @Test
    void lays_judgements_into_the_facts_with_their_place() {
        Landscape landscape = join("""
                interfaces:
                  order-api:
                    from: api/orders.yaml
                    exposure: partner
                    owner: order-team
                    consumers: [crm, {id: shop, version: "2"}]
                    lifecycle: {state: active}
                    formerIds: [orders]
                """, draft("api/orders.yaml", "{version: 1.2.3}"));

        Node order = only(landscape);
        assertThat(order.key()).isEqualTo("order-api");
        assertThat(order.get("exposure").text()).isEqualTo("partner");
        assertThat(order.get("exposure").grade()).isEqualTo(Grade.DECLARED);
        assertThat(order.get("exposure").location()).hasToString("interlock.yaml:4:15");
        assertThat(order.get("exposure").sources().get(0).path())
                .containsExactly("interfaces", "order-api", "exposure");
        assertThat(order.get("consumers").get(1).get("id").text()).isEqualTo("shop");
        assertThat(order.get("lifecycle").get("state").text()).isEqualTo("active");
        assertThat(order.get("version").text()).isEqualTo("1.2.3");
        assertThat(order.get("declared").isTrue()).isTrue();
        assertThat(landscape.node().get("project").get("descriptor").text()).isEqualTo("interlock.yaml");
    }

    @Test
    void records_what_both_tell_and_lets_the_right_one_win() {
        Parsed<Landscape> joined =
                joined("""
                interfaces:
                  orders: {version: "2.0.0", title: Orders, owner: order-team}
                """, draft("orders.yaml", "{version: 1.2.3, title: Orders, owner: somebody}"));

        Node order = only(joined.value().orElseThrow());
        assertThat(order.get("version").text()).isEqualTo("1.2.3");
        assertThat(order.get("owner").text()).isEqualTo("order-team");
        assertThat(order.get("disagreements").children())
                .extracting(one -> one.get("fact").text() + " "
                        + one.get("kind").text() + " " + one.sources().size())
                .containsExactly("title repeated 2", "version different 2", "owner different 2");
        assertThat(joined.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("descriptor-repeats-artefact");
            assertThat(problem.location().orElseThrow()).hasToString("interlock.yaml:2:30");
            assertThat(problem.nextStep()).contains("orders.yaml:1:");
        });
    }

    @Test
    void fills_what_an_artefact_hides() {
        InterfaceDraft draft = draft("orders.yaml", "{}");
        draft.facts()
                .put(
                        "version",
                        Draft.unresolved(new Unresolved(
                                Unresolved.Reason.PLACEHOLDER, Template.hole("revision", "${revision}"))));

        Node order = only(join("interfaces: {orders: {version: 1.0.0}}", draft));

        assertThat(order.get("version").text()).isEqualTo("1.0.0");
        assertThat(order.get("version").sources()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{all: [{scheme: oauth2}]}]                            | false | oauth2",
                "[{all: [{scheme: oauth2}]}, {all: [{scheme: basic}]}]  | false | basic",
                "[{all: [{scheme: basic}, {scheme: mtls}]}]             | false | mtls",
                "[{all: [{scheme: oauth2}]}]                            | true  | none",
                "[{all: []}]                                            | false | none",
                "[{all: [{scheme: other}]}, {all: [{scheme: plain}]}]   | false | other",
            })
    void derives_the_weakest_way_in(String alternatives, boolean anonymous, String weakest) {
        Node order = only(join(
                "",
                draft(
                        "orders.yaml",
                        "{authentication: {alternatives: " + alternatives + ", anonymous: " + anonymous + "}}")));

        assertThat(order.get("authentication").get("weakest").text()).isEqualTo(weakest);
    }

    @Test
    void leaves_the_weakest_way_in_open_where_a_part_is_hidden() {
        Draft hidden = Draft.unresolved(
                new Unresolved(Unresolved.Reason.PLACEHOLDER, Template.hole("auth", "{{auth}}")),
                Source.of(Location.of("orders.yaml", 7, 3)));
        InterfaceDraft draft = draft("orders.yaml", "{authentication: {anonymous: false}}");
        draft.facts()
                .objectAt("authentication")
                .arrayAt("alternatives")
                .add(Draft.object().put("all", Draft.array().add(Draft.object().put("scheme", hidden))));

        Node weakest = only(join("", draft)).get("authentication").get("weakest");

        assertThat(weakest.unresolved().reason()).isEqualTo(Unresolved.Reason.PLACEHOLDER);
        assertThat(weakest.location()).hasToString("orders.yaml:7:3");
    }

    @Test
    void lets_operations_and_endpoints_inherit_and_the_whole_be_as_weak_as_its_parts() {
        Node inherited = only(join("", draft("orders.yaml", """
                authentication: {alternatives: [{all: [{scheme: oauth2}]}], anonymous: false}
                operations: [{key: a}, {key: b, authentication: {alternatives: [{all: [{scheme: basic}]}], anonymous: false}}]
                endpoints: [{address: "https://acme.com"}]
                """)));
        assertThat(weakest(inherited, "operations", 0)).isEqualTo("oauth2");
        assertThat(weakest(inherited, "operations", 1)).isEqualTo("basic");
        assertThat(weakest(inherited, "endpoints", 0)).isEqualTo("oauth2");

        Node stated = only(join("", draft("orders.yaml", """
                operations:
                  - {key: a, authentication: {alternatives: [{all: [{scheme: mtls}]}], anonymous: false}}
                  - {key: b, authentication: {alternatives: [{all: [{scheme: basic}]}], anonymous: false}}
                  - {key: health, housekeeping: true}
                endpoints: [{address: "https://acme.com"}]
                """)));
        assertThat(stated.get("authentication").get("weakest").text()).isEqualTo("basic");
        assertThat(weakest(stated, "endpoints", 0)).isEqualTo("basic");
        assertThat(weakest(stated, "operations", 2)).isEqualTo("basic");
    }

    @Test
    void lays_reasons_and_gateways_into_each_authentication() {
        Parsed<Landscape> joined = joined("""
                interfaces:
                  orders:
                    enforcedBy: {authentication: kong, version: kong}
                    public: {reason: open data, operations: [listOrders, lisOrders]}
                """, draft("orders.yaml", """
                operations: [{key: "get /orders", id: listOrders}, {key: "post /orders"}]
                uses: [{name: crm}]
                """));
        Node order = only(joined.value().orElseThrow());

        Node open = order.get("operations").get(0).get("authentication");
        assertThat(open.get("publicReason").text()).isEqualTo("open data");
        assertThat(open.get("enforcedBy").text()).isEqualTo("kong");
        assertThat(open.get("weakest").isUnresolved()).isTrue();
        assertThat(order.get("operations").get(1).get("authentication").has("publicReason"))
                .isFalse();
        assertThat(order.get("enforcedBy").get("version").text()).isEqualTo("kong");
        assertThat(order.get("uses").get(0).get("authentication").isUnresolved())
                .isTrue();
        assertThat(joined.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("descriptor-unknown-operation");
            assertThat(problem.nextStep()).contains("'listOrders'");
        });
    }

    @Test
    void takes_a_reason_for_each_operation_or_for_all() {
        Node each = only(join(
                "interfaces: {orders: {public: {operations: {health: probe, docs: manual}}}}",
                draft("orders.yaml", "{operations: [{key: health}, {key: docs}, {key: other}]}")));
        assertThat(each.get("operations")
                        .get(0)
                        .get("authentication")
                        .get("publicReason")
                        .text())
                .isEqualTo("probe");
        assertThat(each.get("operations").get(2).get("authentication").isUnresolved())
                .isTrue();
        assertThat(each.get("public").get("reason").text()).isEqualTo("probe; manual");

        Node all = only(join(
                "interfaces: {orders: {public: open data}}",
                draft("orders.yaml", "{operations: [{key: a}], endpoints: [{address: /}]}")));
        assertThat(all.get("operations")
                        .get(0)
                        .get("authentication")
                        .get("publicReason")
                        .text())
                .isEqualTo("open data");
        assertThat(all.get("endpoints").get(0).get("authentication").has("publicReason"))
                .isTrue();
        assertThat(all.get("authentication").has("publicReason")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{address: 'https://acme.com'}                        | true",
                "{address: 'http://acme.com'}                         | false",
                "{address: 'http://localhost:8080/x'}                 | true",
                "{address: 'http://127.0.0.1'}                        | true",
                "{address: 'http://[::1]:80/'}                        | true",
                "{address: 'http://orders.prod.svc.cluster.local'}    | true",
                "{address: 'http://host.docker.internal:1'}           | true",
                "{address: 'http://localhost.evil.com'}               | false",
                "{address: 'http://localhost@evil.com'}               | false",
                "{address: 'broker.acme.com:9093', protocol: kafka-secure} | true",
                "{address: 'broker.acme.com:9092', protocol: kafka}   | false",
                "{address: 'ftp.acme.com', protocol: SFTP}            | true",
                "{protocol: ftp}                                      | false",
                "{address: /orders}                                   | ",
                "{address: /orders, protocol: processdirect}          | ",
                "{address: 'http://acme.com', encrypted: true}        | true",
            })
    void derives_whether_transport_is_encrypted(String endpoint, String expected) {
        Node order = only(join("", draft("orders.yaml", "{uses: [" + endpoint + "]}")));

        assertThat(order.get("uses").get(0).get("encrypted").findText().orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void leaves_encryption_open_where_the_address_hides_it() {
        assertThat(encrypted("", "url")).isEqualTo("UNRESOLVED");
        assertThat(encrypted("http://", "host")).isEqualTo("UNRESOLVED");
        assertThat(encrypted("https://", "host")).isEqualTo("true");
        assertThat(encrypted("http://acme.com/", "path")).isEqualTo("false");
        assertThat(encrypted("http://localhost", "rest")).isEqualTo("UNRESOLVED");
    }

    @Test
    void keeps_equal_ids_apart_and_records_them() {
        Landscape landscape = join(
                "",
                draft("a/orders.yaml", "{}", "orders"),
                draft("b/orders.yaml", "{}", "orders"),
                draft("c/orders.yaml", "{}", "orders-v2"));

        assertThat(landscape.interfaces())
                .extracting(Interface::toString)
                .containsExactly("orders", "orders#2", "orders#v2");
        assertThat(landscape.node().get("interfaces").get("orders#2").get("id").text())
                .isEqualTo("orders");
        Node duplicate = landscape.node().get("relations").get("duplicates").get(0);
        assertThat(duplicate.get("id").text()).isEqualTo("orders");
        assertThat(duplicate.sources())
                .extracting(source -> source.location().file())
                .containsExactly("a/orders.yaml", "b/orders.yaml");
        Node versions = landscape.node().get("relations").get("versions").get(0);
        assertThat(versions.get("keys").children()).extracting(Node::text).containsExactly("orders", "orders#v2");
        assertThat(landscape
                        .node()
                        .get("interfaces")
                        .get("orders#v2")
                        .get("versionLine")
                        .text())
                .isEqualTo("v2");
    }

    @Test
    void joins_calls_to_the_endpoints_that_they_reach() {
        Landscape landscape = join(
                "",
                draft("orders.yaml", "{endpoints: [{address: 'https://API.acme.com/orders/'}]}"),
                draft("flow.yaml", """
                        endpoints: [{address: /sub, protocol: ProcessDirect}]
                        uses:
                          - {address: 'https://api.acme.com:443/orders/v1/items?x=1'}
                          - {address: 'https://api.acme.com/ordersold'}
                          - {address: /sub, protocol: processdirect}
                          - {address: /gone, protocol: processdirect}
                        """));

        assertThat(landscape.node().get("relations").get("connections").children())
                .extracting(
                        one -> one.get("from").text() + " > " + one.get("to").text())
                .containsExactly("flow > orders", "flow > flow");
        assertThat(landscape.node().get("relations").get("dangling").children())
                .extracting(one -> one.get("address").text())
                .containsExactly("/gone");
    }

    @Test
    void writes_consumed_contracts_as_calls() {
        Landscape landscape = join(
                "interfaces: {crm: {from: clients/crm.yaml, role: consumed}}",
                draft("orders.yaml", "{}"),
                draft("clients/crm.yaml", "{version: 1.0.0, name: CRM, endpoints: [{address: 'http://crm.acme.com'}]}"),
                draft("clients/erp.yaml", "{}").asConsumed());

        assertThat(landscape.interfaces()).extracting(Interface::toString).containsExactly("orders");
        assertThat(only(landscape).get("uses").children())
                .extracting(use -> use.get("contract").text())
                .containsExactly("clients/crm.yaml", "clients/erp.yaml");
        assertThat(only(landscape).get("uses").get(0).get("encrypted").isTrue()).isFalse();
        assertThat(landscape.node().get("relations").get("consumed").size()).isEqualTo(2);
    }

    @Test
    void says_which_entries_are_about_nothing() {
        Parsed<Landscape> joined = joined("""
                interfaces:
                  a: {from: api/order.yaml}
                  ordres: {owner: x}
                  c: {from: "api/orders.yaml#nothing"}
                  d: {from: "["}
                """, draft("api/orders.yaml", "{}", "orders"));

        assertThat(joined.problems())
                .extracting(problem ->
                        problem.location().orElseThrow().line() + " " + problem.code() + " " + problem.nextStep())
                .containsExactly(
                        "2 descriptor-unknown-artefact Did you mean 'api/orders.yaml'?",
                        "3 descriptor-unknown-interface Did you mean 'orders'?",
                        "4 descriptor-unknown-interface Name one of its interfaces behind '#'.",
                        "5 descriptor-unknown-artefact Correct the path; it is relative to this file.");
    }

    @Test
    void tells_several_interfaces_of_one_artefact_apart() {
        Parsed<Landscape> joined =
                joined("""
                interfaces:
                  orders: {from: topics.yaml, owner: a}
                  invoices: {from: "topics.yaml#acme.invoices", owner: b}
                """, draft("topics.yaml", "{}", "orders"), draft("topics.yaml", "{}", "acme.invoices"));

        assertThat(joined.problems()).isEmpty();
        assertThat(joined.value().orElseThrow().interfaces())
                .extracting(one -> one + " " + one.owner().value().orElseThrow())
                .containsExactly("invoices b", "orders a");
    }

    @Test
    void does_not_blame_an_outer_descriptor_for_modules_that_are_not_checked() {
        Descriptor root = Descriptor.read(
                        "interlock.yaml", "interfaces: {x: {from: other/x.yaml}}".getBytes(UTF_8), Limits.standard())
                .value()
                .orElseThrow();

        assertThat(Join.of(List.of(), root, ProjectFacts.of("orders")).problems())
                .isEmpty();
    }

    @Test
    void offers_each_interface_as_a_document_of_its_own() {
        Landscape landscape = join("", draft("a.yaml", "{}"), draft("b.yaml", "{}"));

        Document a = landscape.interfaceDocument(InterfaceId.of("a")).orElseThrow();
        assertThat(a.file()).isEqualTo("a.yaml");
        assertThat(a.root().get("interfaces").size()).isEqualTo(1);
        assertThat(a.root().get("interfaces").get("a").get("owner").location()).hasToString("a.yaml:1:1");
        assertThat(landscape.interfaceDocument(InterfaceId.of("a"))).containsSame(a);
        assertThat(landscape.interfaceDocument(InterfaceId.of("c"))).isEmpty();
        ModelSchema.assertValid(a.root());
    }

    @Test
    void gives_the_same_landscape_for_any_order() {
        List<InterfaceDraft> drafts = new ArrayList<>(
                List.of(draft("a.yaml", "{}", "x"), draft("b.yaml", "{}", "x"), draft("c.yaml", "{}", "y-v1")));
        String expected = Disagreements.textOf(Join.of(drafts, Descriptor.none(), ProjectFacts.of(""))
                .value()
                .orElseThrow()
                .node());
        Collections.reverse(drafts);

        assertThat(Disagreements.textOf(Join.of(drafts, Descriptor.none(), ProjectFacts.of(""))
                        .value()
                        .orElseThrow()
                        .node()))
                .isEqualTo(expected);
    }

    @Test
    void tells_the_coordinates_of_the_project() {
        ProjectFacts project =
                new ProjectFacts("", Location.of("pom.xml"), Map.of("artifactId", "orders", "version", "1.0.0"));

        Node facts = Join.of(List.of(), Descriptor.none(), project)
                .value()
                .orElseThrow()
                .node()
                .get(List.of("project", "module"));

        assertThat(facts.get("version").text()).isEqualTo("1.0.0");
        assertThat(facts.get("version").location()).hasToString("pom.xml");
    }

    private static String weakest(Node order, String list, int index) {
        return order.get(list).get(index).get("authentication").get("weakest").text();
    }

    private static String encrypted(String prefix, String hole) {
        List<Template.Part> parts = new ArrayList<>();
        if (!prefix.isEmpty()) {
            parts.add(new Template.Known(prefix));
        }
        parts.add(new Template.Hole(hole, "{{" + hole + "}}"));
        InterfaceDraft draft = draft("orders.yaml", "{}");
        draft.facts()
                .arrayAt("endpoints")
                .add(Draft.object()
                        .put(
                                "address",
                                Draft.unresolved(new Unresolved(Unresolved.Reason.PLACEHOLDER, new Template(parts)))));
        Node encrypted = only(join("", draft)).get("endpoints").get(0).get("encrypted");
        return encrypted.findText().orElse(encrypted.kind().name());
    }

    private static Node only(Landscape landscape) {
        assertThat(landscape.interfaces()).hasSize(1);
        return landscape.interfaces().get(0).node();
    }

    private static Landscape join(String descriptor, InterfaceDraft... drafts) {
        Parsed<Landscape> joined = joined(descriptor, drafts);
        assertThat(joined.problems()).isEmpty();
        return joined.value().orElseThrow();
    }

    private static Parsed<Landscape> joined(String descriptor, InterfaceDraft... drafts) {
        Descriptor read = Descriptor.none();
        if (!descriptor.isEmpty()) {
            Parsed<Descriptor> parsed =
                    Descriptor.read("interlock.yaml", descriptor.getBytes(UTF_8), Limits.standard());
            assertThat(parsed.problems()).extracting(Diagnostic::toString).isEmpty();
            read = parsed.value().orElseThrow();
        }
        Parsed<Landscape> joined = Join.of(List.of(drafts), read, ProjectFacts.of(""));
        ModelSchema.assertValid(joined.value().orElseThrow().node());
        return joined;
    }

    static InterfaceDraft draft(String file, String facts) {
        int dot = file.lastIndexOf('.');
        return draft(file, facts, file.substring(0, dot));
    }

    static InterfaceDraft draft(String file, String facts, String nativeId) {
        Node root = DocumentReader.read(file, facts.getBytes(UTF_8), Syntax.YAML, Limits.standard())
                .value()
                .orElseThrow()
                .root();
        InterfaceDraft draft = InterfaceDraft.open(nativeId, Style.API, "openapi", file, root);
        root.children().forEach(fact -> draft.facts().put(fact.key(), fact));
        return draft;
    }
}

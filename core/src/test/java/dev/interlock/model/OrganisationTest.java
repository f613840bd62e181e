package dev.interlock.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Node;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.persona.PersonaCatalogue.Filled;
import dev.interlock.persona.PersonaId;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

    private static final String PUBLIC = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Test
    void tells_parties_with_what_identifies_them() {
        Organisation organisation = organisation("""
                parties:
                  security:
                    name: Security
                    handles: ["@acme/security"]
                    artefacts: ["com.acme.security:*"]
                    keys: [{id: k1, publicKey: %s, until: 2027-12-31}]
                  orders: Order team
                  shop:
                """.formatted(PUBLIC));

        assertThat(organisation.file()).isEqualTo("org.yaml");
        assertThat(organisation.parties().keySet()).containsExactly("security", "orders", "shop");
        assertThat(organisation.parties().get("security"))
                .isEqualTo(new Party(
                        "security",
                        "Security",
                        List.of("@acme/security"),
                        List.of("com.acme.security:*"),
                        List.of(new Party.Key("k1", PUBLIC, Optional.of(LocalDate.of(2027, 12, 31))))));
        assertThat(organisation.parties().get("orders").name()).isEqualTo("Order team");
        assertThat(organisation.parties().get("shop").name()).isEqualTo("shop");
    }

    @Test
    void is_the_outermost_descriptor_and_no_descriptor_of_the_project() {
        Organisation organisation = organisation("""
                defaults: {owner: it, classification: internal}
                parties: {it: , orders: }
                classifications: [internal]
                """);
        Descriptor module = Descriptor.read("interlock.yaml", "defaults: {owner: orders}".getBytes(UTF_8), limits())
                .value()
                .orElseThrow();

        List<Judgement> judged = organisation.descriptor().with(module).judgements(Optional.empty());

        assertThat(judged).extracting(each -> each.value().text()).containsExactly("orders", "internal");
        assertThat(judged.get(1).value().location()).hasToString("org.yaml:1:39");
        assertThat(organisation.descriptor().innermost()).isEmpty();
        assertThat(organisation.descriptor().with(module).innermost()).isPresent();
    }

    @Test
    void fills_a_persona_for_the_formats_of_a_platform_and_by_its_own_fallbacks() {
        Organisation organisation = organisation("""
                parties: {a: , b: }
                platforms: {suite: {formats: [openapi]}}
                personas:
                  - {persona: integration-developer, party: a, platform: suite}
                  - {persona: enterprise-architect, party: b}
                fallbacks: {support-expert: [enterprise-architect]}
                """);
        Landscape landscape = join(organisation, "{}");
        PersonaCatalogue personas =
                organisation.extend(PersonaCatalogue.builtIn()).value().orElseThrow();
        Parsed<Parties> parties = Parties.of(organisation.descriptor(), personas, landscape);

        assertThat(parties.problems()).isEmpty();
        Optional<Interface> one = Optional.of(landscape.interfaces().get(0));
        assertThat(one.get().format()).isEqualTo("openapi");
        assertThat(filled(parties, "integration-developer", one)).containsExactly("a");
        assertThat(filled(parties, "support-expert", one)).containsExactly("b");
    }

    private static List<String> filled(Parsed<Parties> parties, String persona, Optional<Interface> one) {
        return parties.value()
                .orElseThrow()
                .find(PersonaId.of(persona), one, DAY)
                .map(Filled::parties)
                .orElse(List.of());
    }

    @Test
    void shows_its_lists_in_the_landscape_with_their_places() {
        Landscape landscape = join(organisation("""
                        parties: {it: {email: it@acme.test}}
                        systems: {erp: {owner: it, x-note: n}, shop: }
                        platforms: {suite: {owner: it}}
                        processes: {otc: {steps: [order, {id: pick, system: erp}]}}
                        capabilities: {selling: }
                        vocabularies: {business: {terms: {customer: [client], order: }, forbidden: {misc: empty}}, bare: {}}
                        classifications: [public, internal]
                        controlPoints: {gw: {controls: [authentication], platform: suite}}
                        x-note: any
                        """), "{}");
        Node shown = landscape.node().get("organisation");

        ModelSchema.assertValid(landscape.node());
        assertThat(shown.get(List.of("systems", "erp", "owner")).text()).isEqualTo("it");
        assertThat(shown.get(List.of("systems", "erp", "owner")).location()).hasToString("org.yaml:2:24");
        assertThat(shown.get(List.of("processes", "otc", "steps", "0", "id")).text())
                .isEqualTo("order");
        assertThat(shown.get(List.of("vocabularies", "business", "terms", "customer", "aliases", "0"))
                        .text())
                .isEqualTo("client");
        assertThat(shown.get(List.of("vocabularies", "business", "forbidden", "0", "reason"))
                        .text())
                .isEqualTo("empty");
        assertThat(shown.has("parties")).isFalse();
        assertThat(landscape.node().get(List.of("project", "descriptor")).isAbsent())
                .isTrue();
        assertThat(join(Organisation.none(), "{}").node().has("organisation")).isFalse();
    }

    @Test
    void tells_packs_and_approvals() {
        Organisation organisation = organisation("""
                packs: [{pack: "interlock:auth", version: ">=0.1"}, {pack: acme}]
                approvals: [{of: waiver, anything: [1]}]
                """);

        assertThat(organisation.packs()).extracting(OrganisationPack::pack).containsExactly("interlock:auth", "acme");
        assertThat(organisation.approvals().orElseThrow().get(0).get("of").text())
                .isEqualTo("waiver");
        assertThat(Organisation.none().packs()).isEmpty();
        assertThat(Organisation.none().approvals()).isEmpty();
        assertThat(Organisation.none().isNone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            systems: {erp: {owner: secrity}}                                    | '1:24 organisation-unknown-party'          | security
            systems: {erp: {platform: siute}}                                   | '1:27 organisation-unknown-platform'       | suite
            systems: {erp: {capability: seling}}                                | '1:29 organisation-unknown-capability'     | selling
            processes: {p: {steps: [{id: a, system: shp}]}}                     | '1:41 organisation-unknown-system'         | shop
            defaults: {businessProcess: order-to-csh/pick}                      | '1:29 organisation-unknown-process'        | order-to-cash
            defaults: {classification: intrenal}                                | '1:28 organisation-unknown-classification' | internal
            defaults: {enforcedBy: {authentication: gatway}}                    | '1:41 organisation-unknown-control-point'  | gateway
            defaults: {provider: {system: shp}}                                 | '1:31 organisation-unknown-system'         | shop
            personas: [{persona: securty-architect, party: security}]           | '1:22 unknown-persona'                     | security-architect
            personas: [{persona: security-architect, party: [secrity]}]         | '1:50 organisation-unknown-party'          | security
            personas: [{persona: security-architect, party: it, system: shp}]   | '1:61 organisation-unknown-system'         | shop
            fallbacks: {securty-architect: [integration-manager]}               | '1:13 unknown-persona'                     | security-architect
            fallbacks: {security-architect: [integration-manger]}               | '1:34 unknown-persona'                     | integration-manager
            controlPoints: {gw: {controls: [a], platform: siute}}               | '1:47 organisation-unknown-platform'       | suite
            delegations: [{from: it, to: secrity, until: 2026-12-31}]           | '1:30 organisation-unknown-party'          | security
            """)
    void names_the_line_and_the_nearest_id_of_what_does_not_exist(String line, String problem, String nearest) {
        String rest = """
                parties: {security: , it: }
                platforms: {suite: }
                capabilities: {selling: }
                """
                + (line.startsWith("systems") ? "" : "systems: {shop: }\n")
                + (line.startsWith("processes") ? "" : "processes: {order-to-cash: }\n")
                + (line.startsWith("controlPoints") ? "" : "controlPoints: {gateway: {controls: [authentication]}}\n")
                + "classifications: [internal]\n";

        Parsed<Organisation> read = read(line.strip() + "\n" + rest);

        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).singleElement().satisfies(one -> {
            assertThat(one.location().orElseThrow().range().orElseThrow().start() + " " + one.code())
                    .isEqualTo(problem);
            assertThat(one.nextStep()).contains("'" + nearest + "'");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delegations: [{from: a, to: b}]                                                 | missing-key
            delegations: [{from: a, to: b, until: 2026-02-30}]                              | wrong-value
            delegations: [{from: a, to: b, since: 2026-03-01, until: 2026-02-01}]           | organisation-period
            delegations: [{from: a, to: a, until: 2026-02-01}]                              | organisation-cycle
            delegations: [{from: a, to: b, until: 2026-03-01}, {from: b, to: a, until: 2026-02-01}] | organisation-cycle
            x-parties: {}                                                                   | none
            delegations: [{from: a, to: b, until: 2026-03-01}, {from: b, to: a, since: 2026-03-02, until: 2026-04-01}] | none
            delegations: [{from: a, to: b, what: support-expert, until: 2026-03-01}, {from: b, to: a, what: enterprise-architect, until: 2026-03-01}] | none
            fallbacks: {integration-manager: [enterprise-architect], enterprise-architect: [integration-manager]} | fallback-cycle
            packs: [{pack: a, version: newest}]                                             | organisation-version
            packs: [{pack: a, version: ">=1"}, {pack: a, version: "<2"}]                    | organisation-duplicate
            vocabularies: {v: {terms: {customer: [client], guest: [Client]}}}               | organisation-vocabulary
            vocabularies: {v: {terms: {customer: }, forbidden: [customer]}}                 | organisation-vocabulary
            systms: {}                                                                      | unknown-key
            classifications: [a, a]                                                         | wrong-value
            controlPoints: {gw: {}}                                                         | missing-key
            [a, b]                                                                          | wrong-type
            """)
    void says_once_what_is_wrong(String text, String code) {
        String parties = text.startsWith("[") ? "" : "parties: {a: , b: }\n";

        Parsed<Organisation> read = read(parties + text.strip() + "\n");

        if (code.equals("none")) {
            assertThat(read.problems()).isEmpty();
        } else {
            assertThat(read.value()).isEmpty();
            assertThat(read.problems()).extracting(Diagnostic::code).containsOnly(code);
            assertThat(read.problems().get(0).location()).isPresent();
        }
    }

    @Test
    void flags_parties_that_are_parts_of_themselves() {
        assertThat(read("parties: {a: {memberOf: b}, b: {memberOf: [c]}, c: {memberOf: a}, d: {memberOf: a}}")
                        .problems())
                .extracting(Diagnostic::code)
                .containsExactly("organisation-cycle");
    }

    @Test
    void flags_what_two_parties_claim() {
        Parsed<Organisation> read =
                read("""
                parties:
                  a: {handles: ["@acme/security"], keys: [{id: k1, publicKey: %s}]}
                  b: {handles: ["@ACME/Security"], keys: [{id: k2, publicKey: %s}]}
                  c: {keys: [{id: k1, publicKey: %s}]}
                """.formatted(PUBLIC, PUBLIC, text(pair().getPublic().getEncoded())));

        assertThat(read.problems())
                .hasSize(3)
                .allMatch(problem -> problem.code().equals("organisation-duplicate"))
                .anyMatch(problem -> problem.toString().startsWith("org.yaml:3:17 The handle '@ACME/Security'"))
                .anyMatch(problem -> problem.toString().startsWith("org.yaml:3:63 The key 'k2'"))
                .anyMatch(problem -> problem.toString().startsWith("org.yaml:4:19 The key 'k1'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*:*", "*.acme:x", "com.acme", "com.acme:", ":x", "com acme:x"})
    void refuses_artefacts_that_others_could_release(String pattern) {
        assertThat(read("parties: {a: {artefacts: ['" + pattern + "']}}").problems())
                .extracting(Diagnostic::code)
                .containsExactly("wrong-value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parties: {a: {keys: [{id: k, publicKey: '%s'}]}}",
                "parties: {a: {keys: '%s'}}",
                "parties: {a: {keys: [{id: '%s', publicKey: x}]}}",
                "approvals: ['%s']",
                "x-note: {deep: ['%s']}",
            })
    void refuses_a_private_key_wherever_it_stands_and_never_shows_it(String form) {
        for (String secret : privateKeys()) {
            Parsed<Organisation> read = read(form.formatted(secret));

            assertThat(read.value()).isEmpty();
            assertThat(read.problems()).extracting(Diagnostic::code).containsExactly("organisation-private-key");
            assertThat(read.problems().toString()).doesNotContain(secret.substring(0, 20));
        }
    }

    private static List<String> privateKeys() {
        String ed25519 = text(pair().getPrivate().getEncoded());
        String rsa = text(generator("RSA").generateKeyPair().getPrivate().getEncoded());
        String ec = text(generator("EC").generateKeyPair().getPrivate().getEncoded());
        return List.of(
                ed25519,
                rsa,
                ec,
                "-----BEGIN PRIVATE KEY-----" + ed25519 + "-----END PRIVATE KEY-----",
                text("openssh-key-v1\0none and so on, for long enough".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "AAAA", "!!!", "MCowBQYDK2VwAyEA", "GZ9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE="})
    void refuses_what_is_no_public_key_without_showing_it(String key) {
        Parsed<Organisation> read = read("parties: {a: {keys: [{id: k, publicKey: '" + key + "'}]}}");

        assertThat(read.problems()).extracting(Diagnostic::code).containsExactly("organisation-key");
        assertThat(read.problems().get(0).message()).isEqualTo("The key 'k' is no public key for Ed25519.");
    }

    @Test
    void refuses_public_keys_of_other_algorithms() {
        String rsa = text(generator("RSA").generateKeyPair().getPublic().getEncoded());

        assertThat(read("parties: {a: {keys: [{id: k, publicKey: '" + rsa + "'}]}}")
                        .problems())
                .extracting(Diagnostic::code)
                .containsExactly("organisation-key");
    }

    @Test
    void says_that_a_merge_conflict_was_left() {
        Parsed<Organisation> read = read("""
                parties:
                <<<<<<< HEAD
                  a: {}
                =======
                  b: {}
                >>>>>>> other
                """);

        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("merge-conflict");
            assertThat(problem.location().orElseThrow()).hasToString("org.yaml:2:1");
        });
    }

    @ParameterizedTest
    @CsvSource({"'', organisation-empty", "'# nothing', organisation-empty", "'a: [', syntax", "'just text', wrong-type"
    })
    void refuses_what_says_nothing(String text, String code) {
        assertThat(read(text).problems()).extracting(Diagnostic::code).containsExactly(code);
        assertThat(read(text).value()).isEmpty();
    }

    @Test
    void refuses_several_documents_that_are_no_catalog() {
        Parsed<Organisation> read = read("parties: {a: }\n---\nparties: {b: }\n");

        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("organisation-several");
            assertThat(problem.location().orElseThrow().line()).isEqualTo(3);
        });
    }

    @Test
    @Timeout(20)
    void bounds_what_hostile_files_cost() {
        assertThat(read("a: &a [x]\nb: &b [*a,*a]\n" + "c: [" + "[".repeat(600) + "]")
                        .problems())
                .isNotEmpty();
        assertThat(read("---\na: 1\n".repeat(60_000)).problems())
                .extracting(Diagnostic::code)
                .containsExactly("too-many-documents");
        StringBuilder chain = new StringBuilder("parties:\n");
        for (int i = 0; i < 15_000; i++) {
            chain.append("  p").append(i).append(": {memberOf: p").append(i + 1).append("}\n");
        }
        assertThat(read(chain + "  p15000: {memberOf: p0}\n").problems())
                .extracting(Diagnostic::code)
                .containsExactly("organisation-cycle");
        assertThat(Organisation.read("org.yaml", new byte[20 << 20], limits()).problems())
                .extracting(Diagnostic::code)
                .containsExactly("file-too-large");
    }

    @Test
    @Timeout(20)
    void bounds_delegations() {
        StringBuilder many = new StringBuilder("parties: {a: , b: }\ndelegations:\n");
        for (int i = 0; i < 600; i++) {
            many.append("  - {from: a, to: b, until: 2026-01-01}\n");
        }
        assertThat(read(many.toString()).problems())
                .extracting(Diagnostic::code)
                .containsExactly("wrong-value");
    }

    private static Organisation organisation(String text) {
        Parsed<Organisation> read = read(text);
        assertThat(read.problems()).isEmpty();
        return read.value().orElseThrow();
    }

    private static Parsed<Organisation> read(String text) {
        return Organisation.read("org.yaml", text.getBytes(UTF_8), limits());
    }

    private static Landscape join(Organisation organisation, String facts) {
        return Join.of(
                        List.of(JoinTest.draft("orders.yaml", facts)),
                        organisation.descriptor(),
                        ProjectFacts.of(""),
                        organisation)
                .value()
                .orElseThrow();
    }

    private static Limits limits() {
        assertThat(Limits.standard().matching()).isLessThanOrEqualTo(Duration.ofSeconds(2));
        return Limits.standard();
    }

    private static KeyPair pair() {
        return generator("Ed25519").generateKeyPair();
    }

    private static KeyPairGenerator generator(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

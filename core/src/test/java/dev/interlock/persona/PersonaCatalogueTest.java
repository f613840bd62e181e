package dev.interlock.persona;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PersonaCatalogueTest {

    private static final PersonaCatalogue CATALOGUE = PersonaCatalogue.builtIn();

    @Test
    void holds_the_roles_around_integration_by_group() {
        Map<String, List<String>> byGroup = CATALOGUE.all().stream()
                .collect(Collectors.groupingBy(
                        Persona::group,
                        Collectors.mapping(persona -> persona.id().value(), Collectors.toList())));

        assertThat(byGroup)
                .containsOnly(
                        Map.entry(
                                "strategic-governance",
                                List.of("enterprise-architect", "integration-manager", "security-architect")),
                        Map.entry(
                                "design-delivery",
                                List.of(
                                        "api-product-manager",
                                        "data-architect",
                                        "integration-architect",
                                        "integration-developer")),
                        Map.entry("operations-support", List.of("support-expert")),
                        Map.entry("business-functional", List.of("business-process-owner", "citizen-integrator")),
                        Map.entry("project-management", List.of("it-project-manager")));
        assertThat(CATALOGUE.groups())
                .extracting(PersonaGroup::id)
                .containsExactlyInAnyOrderElementsOf(byGroup.keySet());
        assertThat(CATALOGUE.groups()).allSatisfy(group -> {
            assertThat(group.title()).isNotBlank();
            assertThat(group.focus()).isNotBlank();
        });
    }

    @Test
    void holds_every_need() {
        Map<String, List<String>> needs = CATALOGUE.all().stream()
                .collect(Collectors.toMap(
                        persona -> persona.id().value(),
                        persona ->
                                persona.needs().stream().map(Persona.Need::id).toList()));

        assertThat(needs)
                .containsOnly(
                        Map.entry(
                                "integration-manager",
                                List.of(
                                        "landscape-overview",
                                        "platform-usage",
                                        "standards-compliance",
                                        "team-performance",
                                        "governance-kpis")),
                        Map.entry(
                                "integration-architect",
                                List.of(
                                        "design-time-transparency",
                                        "runtime-transparency",
                                        "governance",
                                        "documentation",
                                        "technical-debt")),
                        Map.entry(
                                "integration-developer",
                                List.of("tooling", "test-data", "traceability", "design-documentation")),
                        Map.entry("support-expert", List.of("central-monitoring", "issue-detection")),
                        Map.entry(
                                "api-product-manager",
                                List.of("usage-analytics", "developer-portal", "api-governance")),
                        Map.entry(
                                "business-process-owner",
                                List.of("critical-interfaces", "business-kpis", "incident-communication")),
                        Map.entry("citizen-integrator", List.of("safe-self-service")),
                        Map.entry("security-architect", List.of("access-inventory", "consistent-policies")),
                        Map.entry(
                                "data-architect",
                                List.of("metadata-catalogue", "schema-governance", "data-traceability")),
                        Map.entry(
                                "enterprise-architect",
                                List.of("interface-visibility", "guideline-compliance", "impact-analysis")),
                        Map.entry(
                                "it-project-manager",
                                List.of(
                                        "project-visibility",
                                        "status-and-dependencies",
                                        "collaboration",
                                        "governance-guidance",
                                        "delivery-kpis")));
    }

    @Test
    void marks_the_needs_that_a_build_can_only_prepare_for() {
        assertThat(CATALOGUE.all().stream()
                        .flatMap(persona -> persona.needs().stream())
                        .filter(Persona.Need::isMetByReadiness)
                        .map(Persona.Need::id))
                .containsExactlyInAnyOrder(
                        "runtime-transparency",
                        "central-monitoring",
                        "issue-detection",
                        "usage-analytics",
                        "business-kpis",
                        "incident-communication",
                        "collaboration");
    }

    @Test
    void words_every_entry() {
        assertThat(CATALOGUE.all()).allSatisfy(persona -> {
            assertThat(persona.title()).isNotBlank();
            assertThat(persona.focus()).isNotBlank();
            assertThat(persona.responsibilities())
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.text()).endsWith("."));
            assertThat(persona.needs())
                    .allSatisfy(each -> assertThat(each.text()).endsWith("."));
            assertThat(persona.facets())
                    .allSatisfy(each -> assertThat(each.duty()).isNotBlank());
        });
    }

    @Test
    void knows_the_ids_that_code_names() {
        assertThat(List.of(
                        PersonaId.INTEGRATION_MANAGER,
                        PersonaId.TEAM_LEAD,
                        PersonaId.PLATFORM_OWNER,
                        PersonaId.INTEGRATION_ARCHITECT,
                        PersonaId.INTEGRATION_DEVELOPER,
                        PersonaId.SUPPORT_EXPERT,
                        PersonaId.API_PRODUCT_MANAGER,
                        PersonaId.BUSINESS_PROCESS_OWNER,
                        PersonaId.APPLICATION_OWNER,
                        PersonaId.CITIZEN_INTEGRATOR,
                        PersonaId.SECURITY_ARCHITECT,
                        PersonaId.DATA_ARCHITECT,
                        PersonaId.ENTERPRISE_ARCHITECT,
                        PersonaId.IT_PROJECT_MANAGER))
                .allSatisfy(id -> assertThat(CATALOGUE.find(id)).isPresent());
        assertThat(CATALOGUE.title(PersonaId.PLATFORM_OWNER)).isEqualTo("Integration Platform Owner");
        assertThat(CATALOGUE.title(PersonaId.DATA_ARCHITECT)).isEqualTo("Data Architect");
    }

    @Test
    void lets_the_next_in_the_chain_take_over() {
        assertThat(chain("api-product-manager"))
                .containsExactly("api-product-manager", "integration-architect", "integration-manager");
        assertThat(chain("security-architect"))
                .containsExactly("security-architect", "enterprise-architect", "integration-manager");
        assertThat(chain("data-architect")).startsWith("data-architect", "integration-architect");
        assertThat(chain("support-expert")).startsWith("support-expert", "integration-developer");
        assertThat(chain("business-process-owner"))
                .containsExactly("business-process-owner", "it-project-manager", "integration-manager");
        assertThat(chain("citizen-integrator")).startsWith("citizen-integrator", "integration-developer");
        assertThat(chain("integration-manager/platform-owner"))
                .containsExactly("integration-manager/platform-owner", "integration-manager");
    }

    @Test
    void ends_every_chain_at_the_integration_manager() {
        assertThat(CATALOGUE.all()).allSatisfy(persona -> {
            assertThat(CATALOGUE.chain(persona.id())).doesNotHaveDuplicates().endsWith(PersonaId.INTEGRATION_MANAGER);
            assertThat(FallbackChain.returns(
                            persona.id(),
                            CATALOGUE.all().stream().collect(Collectors.toMap(Persona::id, each -> each))))
                    .isFalse();
        });
    }

    @Test
    void lets_nobody_approve_his_own_request() {
        Map<String, List<String>> parties = Map.of(
                "security-architect", List.of("anna"),
                "enterprise-architect", List.of("anna", "ben"),
                "integration-manager", List.of("carl"));

        assertThat(CATALOGUE.approvers(PersonaId.SECURITY_ARCHITECT, id -> parties(parties, id), "ben"))
                .contains(new PersonaCatalogue.Filled(PersonaId.SECURITY_ARCHITECT, List.of("anna")));
        assertThat(CATALOGUE.approvers(PersonaId.SECURITY_ARCHITECT, id -> parties(parties, id), "anna"))
                .contains(new PersonaCatalogue.Filled(PersonaId.ENTERPRISE_ARCHITECT, List.of("ben")));
        assertThat(CATALOGUE.approvers(PersonaId.INTEGRATION_MANAGER, id -> parties(parties, id), "carl"))
                .isEmpty();
        assertThat(CATALOGUE.filled(PersonaId.API_PRODUCT_MANAGER, id -> parties(parties, id)))
                .contains(new PersonaCatalogue.Filled(PersonaId.INTEGRATION_MANAGER, List.of("carl")));
    }

    @Test
    void names_the_nearest_persona() {
        Location place = Location.of("pack.yaml", 3, 5);

        assertThat(CATALOGUE.parse("integration-architect", place).value()).contains(PersonaId.INTEGRATION_ARCHITECT);
        assertThat(CATALOGUE.parse("integration-manager/platform-owner", place).value())
                .contains(PersonaId.PLATFORM_OWNER);
        assertThat(CATALOGUE.parse("integration-architekt", place).problems())
                .singleElement()
                .hasToString("pack.yaml:3:5 The persona 'integration-architekt' is not known."
                        + " Did you mean 'integration-architect'?");
        assertThat(CATALOGUE.parse("Integration Architect", place).value()).isEmpty();
        assertThat(CATALOGUE.parse("integration-manager/chef", place).value()).isEmpty();
    }

    @Test
    void takes_the_personas_of_an_organisation() {
        PersonaCatalogue extended = extend("""
                        groups:
                          partners: {title: Partners, focus: those outside}
                        personas:
                          partner-manager:
                            title: Partner Manager
                            group: partners
                            fallbacks: [api-product-manager]
                        fallbacks:
                          api-product-manager: [enterprise-architect]
                        """).value().orElseThrow();

        assertThat(extended.chain(PersonaId.of("partner-manager")))
                .extracting(PersonaId::value)
                .containsExactly(
                        "partner-manager", "api-product-manager", "enterprise-architect", "integration-manager");
        assertThat(extended.findGroup("partners")).isPresent();
        assertThat(CATALOGUE.find(PersonaId.of("partner-manager"))).isEmpty();
    }

    @Test
    void reports_every_mistake_of_an_organisation_with_its_place() {
        Parsed<PersonaCatalogue> extended = extend("""
                personas:
                  Partner Manager: {group: design-delivery}
                  integration-architect: {group: design-delivery}
                  one: {group: design-delivry, fallbacks: [integration-manager]}
                  two: {fallbacks: [integration-manager]}
                  three: {group: design-delivery}
                  four: {group: design-delivery, fallback: [integration-manger]}
                  five: {group: design-delivery, fallbacks: [integration-manger]}
                fallbacks:
                  integration-manager: [integration-architect]
                  integration-manager/team-lead: [integration-architect]
                """);

        assertThat(extended.problems())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "organisation.yaml:2:3 'Partner Manager' is no id of a persona."
                                + " Write lower-case words with hyphens, such as 'integration-architect'.",
                        "organisation.yaml:3:3 The persona 'integration-architect' exists already."
                                + " Choose another id; to change who takes over for it, name it under 'fallbacks'.",
                        "organisation.yaml:4:16 The group 'design-delivry' is not known. Did you mean 'design-delivery'?",
                        "organisation.yaml:5:3 The persona 'two' names no group."
                                + " Add 'group' with one of 'business-functional', 'design-delivery',"
                                + " 'operations-support', 'project-management', 'strategic-governance'.",
                        "organisation.yaml:6:10 Nobody takes over for the persona 'three'."
                                + " Name at least one persona under 'fallbacks'.",
                        "organisation.yaml:7:9 Nobody takes over for the persona 'four'."
                                + " Name at least one persona under 'fallbacks'.",
                        "organisation.yaml:7:34 The key 'fallback' is not known. Did you mean 'fallbacks'?",
                        "organisation.yaml:8:46 The persona 'integration-manger' is not known."
                                + " Did you mean 'integration-manager'?",
                        "organisation.yaml:10:24 The fallbacks of 'integration-manager' lead back to it."
                                + " Name personas that do not fall back to 'integration-manager' themselves.",
                        "organisation.yaml:11:3 'integration-manager/team-lead' is a facet, for which its persona takes"
                                + " over. Name 'integration-manager' instead.");
        assertThat(extended.value().orElseThrow().chain(PersonaId.INTEGRATION_MANAGER))
                .containsExactly(PersonaId.INTEGRATION_MANAGER);
    }

    private static List<String> parties(Map<String, List<String>> parties, PersonaId id) {
        return parties.getOrDefault(id.value(), List.of());
    }

    private static List<String> chain(String id) {
        return CATALOGUE.chain(PersonaId.of(id)).stream().map(PersonaId::value).toList();
    }

    private static Parsed<PersonaCatalogue> extend(String yaml) {
        Node root = DocumentReader.of(Syntax.YAML)
                .read(SourceText.of("organisation.yaml", yaml), Limits.standard())
                .value()
                .orElseThrow()
                .root();
        return CATALOGUE.extendedBy(root);
    }
}

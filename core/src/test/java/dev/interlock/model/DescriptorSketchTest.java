package dev.interlock.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptorSketchTest {

    private static final InterfaceDraft ORDERS = JoinTest.draft("api/orders.yaml", """
            contact: {name: Order Team}
            endpoints: [{address: 'https://api.acme.com/orders'}]
            """);
    private static final InterfaceDraft FLOW = JoinTest.draft("flows/sync.iflw", """
            contact: {email: order.team@acme.com}
            endpoints: [{address: 'http://erp.acme.internal'}]
            """);

    @Test
    void writes_only_what_must_be_judged_with_guesses_and_reasons() {
        assertThat(sketch(ORDERS, FLOW, JoinTest.draft("topics.yaml", "{}", "acme.orders")))
                .isEqualTo("""
                # What no artefact can tell about the interfaces of this project. Check every guess.
                # defaults:  # what holds for every interface that says nothing else
                #   owner: the-team-that-answers-for-it
                #   classification: internal  # public, internal, confidential …
                interfaces:
                  acme.orders:
                    from: topics.yaml
                    # exposure: internal  # public, partner or internal; nothing tells it
                  api/orders:
                    from: api/orders.yaml
                    exposure: partner  # guess: its host 'api.acme.com' may be reached from outside
                    owner: order-team  # guess: the contact at api/orders.yaml:1:17
                  flows/sync:
                    from: flows/sync.iflw
                    exposure: internal  # guess: its host 'erp.acme.internal' lies inside
                    owner: order-team  # guess: the contact at flows/sync.iflw:1:18
                # Who fills a persona, for everything or for one interface:
                # personas:
                #   - {persona: integration-developer, party: the-team-that-builds-it}
                """);
    }

    @Test
    void writes_an_owner_once_where_all_have_the_same() {
        assertThat(sketch(ORDERS, FLOW))
                .contains("defaults:", "  owner: order-team")
                .doesNotContain("    owner:");
    }

    @Test
    void is_short_where_there_is_nothing_to_judge() {
        String nothing = sketch();
        assertThat(nothing.lines().count()).isLessThanOrEqualTo(10);
        assertThat(nothing).contains("no interface was found");

        Descriptor complete = read("defaults: {exposure: internal, owner: a, classification: internal}");
        String done = DescriptorSketch.of(
                Join.of(List.of(ORDERS), complete, ProjectFacts.of("")).value().orElseThrow());
        assertThat(done.lines().count()).isLessThanOrEqualTo(10);
        assertThat(done).doesNotContain("api/orders");
    }

    @Test
    void is_a_descriptor_without_problems_whatever_the_artefacts_say() {
        List<InterfaceDraft> drafts = List.of(
                ORDERS,
                JoinTest.draft("a b: c/größe #1.yaml", "{contact: {name: \"x\\ny: z # '\\\"\"}}", "true"),
                JoinTest.draft("b.yaml", "{endpoints: [{address: \"https://evil\\u2028exposure: public/\"}]}", "true"),
                JoinTest.draft("t.yaml", "{}", "one"),
                JoinTest.draft("t.yaml", "{}", "two"));
        Landscape landscape =
                Join.of(drafts, Descriptor.none(), ProjectFacts.of("")).value().orElseThrow();

        Descriptor descriptor = read(DescriptorSketch.of(landscape));

        Parsed<Landscape> joined = Join.of(drafts, descriptor, ProjectFacts.of(""));
        assertThat(joined.problems()).isEmpty();
        assertThat(joined.value().orElseThrow().interfaces())
                .allSatisfy(
                        one -> assertThat(one.node().get("declared").isTrue()).isTrue())
                .hasSize(5);
    }

    private static String sketch(InterfaceDraft... drafts) {
        String text = DescriptorSketch.of(Join.of(List.of(drafts), Descriptor.none(), ProjectFacts.of(""))
                .value()
                .orElseThrow());
        read(text);
        return text;
    }

    private static Descriptor read(String text) {
        Parsed<Descriptor> parsed = Descriptor.read("interlock.yaml", text.getBytes(UTF_8), Limits.standard());
        assertThat(parsed.problems()).as(text).isEmpty();
        return parsed.value().orElseThrow();
    }
}

package dev.interlock.rules.govern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interlock.BaselineUpdate;
import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.artefact.Project;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A baseline accepts what is there, and nothing else. */
class BaselineTest {

    private static final String CONTRACT = "src/main/api/orders.yaml";
    private static final String BASELINE = "interlock-baseline.json";
    private static final String ORDERS = """
            openapi: 3.0.3
            info: {title: Orders, version: 1.4.0, description: Orders of partners.}
            servers: [{url: "http://api.acme.test/v1"}]
            paths:
              /order_items:
                get:
                  operationId: listOrderItems
                  parameters:
                    - {name: order_id, in: query, schema: {type: string}}
                    - {name: Page, in: query, schema: {type: integer}}
                  responses: {"200": {description: All items.}}
              /orders:
                post:
                  operationId: Create-Order
                  responses: {"201": {description: Created.}}
            """;
    private static final String LINES = """
              /order-lines:
                get:
                  operationId: listOrderLines
                  responses: {"200": {description: All lines.}}
            """;
    private static final Interlock INTERLOCK =
            Interlock.builder().pack("interlock:recommended").build();

    private final Map<String, String> files = new TreeMap<>(Map.of(CONTRACT, ORDERS));

    @BeforeEach
    void accepts_what_is_there() {
        assertEquals(5, open().size());
        files.put(BASELINE, update("It was there before us.").text());
        assertEquals(Set.of(), open());
        assertEquals(5, check().summary().baselined());
    }

    @Test
    void lets_reformatting_pass() {
        String info = "{title: Orders, version: 1.4.0, description: Orders of partners.}";
        String otherwise =
                "\n  # who it is for\n  description: >-\n    Orders of\n    partners.\n  version: '1.4.0'\n  title: Orders";
        files.put(CONTRACT, ORDERS.replace(info, otherwise));
        assertNotEquals(ORDERS, files.get(CONTRACT));
        assertEquals(Set.of(), open());
    }

    @Test
    void lets_reordering_pass() {
        int orders = ORDERS.indexOf("  /orders:");
        int items = ORDERS.indexOf("  /order_items:");
        String parameter = "        - {name: order_id, in: query, schema: {type: string}}\n";
        files.put(
                CONTRACT,
                ORDERS.substring(0, items)
                        + ORDERS.substring(orders)
                        + ORDERS.substring(items, orders)
                                .replace(parameter, "")
                                .replace("      responses", parameter + "      responses"));
        assertNotEquals(ORDERS, files.get(CONTRACT));
        assertEquals(Set.of(), open());
    }

    @Test
    void lets_renamed_files_pass_with_their_former_ids() {
        files.remove(CONTRACT);
        files.put("src/main/api/sales/order-intake.yaml", ORDERS);
        assertEquals(5, open().size(), "without a word they are other findings");
        files.put("interlock.yaml", """
                interfaces:
                  order-intake:
                    from: src/main/api/sales/order-intake.yaml
                    formerIds: [src/main/api/orders]
                """);
        Set<String> left = open();
        // There is a descriptor now: the finding about a missing one is gone, and what it lacks is found.
        left.removeIf(rule -> rule.startsWith("ownership-"));
        assertEquals(Set.of("governance-baseline-shrinkable"), left);
    }

    @Test
    void blocks_on_what_is_new() {
        files.put(CONTRACT, ORDERS.replace("  /orders:", LINES + "  /orders:"));
        assertEquals(Set.of("auth-operation-secured"), open());
    }

    @Test
    void blocks_on_a_second_mistake_of_the_same_kind() {
        files.put(CONTRACT, ORDERS.replace("      operationId: Create-Order", "      operationId: Create_Order"));
        assertEquals(
                Set.of("auth-operation-secured", "naming-operation-id-style", "governance-baseline-shrinkable"),
                open());
    }

    @Test
    void invites_to_take_out_what_is_repaired() {
        files.put(CONTRACT, ORDERS.replace("/order_items", "/order-items"));
        Report report = check();
        assertEquals(0, report.blocking().size());
        assertTrue(open().contains("governance-baseline-shrinkable"), open()::toString);
        BaselineUpdate update = update("unused");
        assertTrue(update.removed() > 0);
        files.put(BASELINE, update.text());
        assertEquals(Set.of(), open());
        assertEquals(update.text(), update("unused").text(), "the same debt gives the same bytes");
    }

    @Test
    void keeps_the_reason_of_old_entries() {
        files.put(CONTRACT, ORDERS.replace("  /orders:", LINES + "  /orders:"));
        String text = update("Needed for the fair.").text();
        assertTrue(text.contains("It was there before us.") && text.contains("Needed for the fair."), text);
    }

    @Test
    void never_accepts_a_credential() {
        files.put("src/main/resources/application.properties", "billing.client-secret=Zk3pQ9vLr7TmX2wB\n");
        BaselineUpdate update = update("all of it");
        assertEquals(
                List.of("auth-configuration-no-credential"),
                update.refused().stream()
                        .map(refused -> refused.rule().id().value())
                        .distinct()
                        .toList());
        String credential = update.refused().get(0).fingerprint().value();
        files.put(
                BASELINE,
                files.get(BASELINE).replaceFirst("\"id\": \"[0-9a-f]{32}\"", "\"id\": \"" + credential + "\""));
        assertTrue(open().contains("auth-configuration-no-credential"), open()::toString);
    }

    @Test
    void refuses_a_merge_conflict_and_tells_the_line() {
        String text = files.get(BASELINE);
        int middle = text.indexOf("\n        {\"rule\"");
        files.put(BASELINE, text.substring(0, middle) + "\n<<<<<<< HEAD" + text.substring(middle));
        InterlockException refused = assertThrows(InterlockException.class, this::check);
        assertEquals(
                "A merge conflict stands in the file.",
                refused.problems().get(0).message());
        assertEquals(
                "interlock-baseline.json:7:1",
                refused.problems().get(0).location().orElseThrow().toString());
    }

    @Test
    void refuses_what_is_no_baseline() {
        files.put(BASELINE, "{\"accepted\": [{\"reason\": \"\", \"findings\": 5}]}");
        assertEquals(
                2,
                assertThrows(InterlockException.class, this::check).problems().size());
    }

    private Set<String> open() {
        Set<String> open = new TreeSet<>();
        for (ReportedFinding reported : check().findings()) {
            if (reported.status() == Status.OPEN) {
                open.add(reported.finding().rule().id().value());
            }
        }
        return open;
    }

    private Report check() {
        return INTERLOCK.check(request());
    }

    private BaselineUpdate update(String reason) {
        return INTERLOCK.acceptDebt(request(), reason);
    }

    private CheckRequest request() {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return CheckRequest.of(Project.inMemory(bytes));
    }
}

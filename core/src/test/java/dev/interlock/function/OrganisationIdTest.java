package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.schema.Nodes;
import org.junit.jupiter.api.Test;

class OrganisationIdTest {

    private static final Calling<OrganisationId.In> ID =
            Calling.of(new OrganisationId()).amid("""
            interfaces: {order-api: {}}
            organisation:
              systems: {erp: {aliases: [ledger]}, shop: {}}
              processes: {order-to-cash: {steps: [{id: pick}]}}
              classifications: [public, internal]
              controlPoints: {gateway: {controls: [authentication]}}
            """);

    @Test
    void accepts_known_ids() {
        ID.on("list: systems", "erp").holds();
        ID.on("list: processes", "order-to-cash").holds();
        ID.on("list: processes", "order-to-cash/pick").holds();
        ID.on("list: classifications", "internal").holds();
        ID.on("{list: systems, orInterface: true}", "order-api").holds();
        ID.on("list: systems", "[erp]").holds();
    }

    @Test
    void flags_unknown_ids_with_the_nearest() {
        ID.on("list: systems", "epr").fails("/: 'epr' is none of the organisation's systems; the nearest is 'erp'");
        ID.on("list: systems", "ledger").fails("/: 'ledger' is an alias of 'erp'");
        ID.on("list: systems", "order-api").fails("/: 'order-api' is none of the organisation's systems");
        ID.on("list: classifications", "intern")
                .fails("/: 'intern' is none of the organisation's classifications; the nearest is 'internal'");
        ID.on("list: processes", "order-to-cash/pik")
                .fails("/: 'pik' is no step of the process 'order-to-cash'; the nearest is 'pick'");
    }

    @Test
    void flags_a_control_point_that_does_not_hold_the_control() {
        ID.at("list: controlPoints", Nodes.yaml("{authentication: gateway}").get("authentication"))
                .holds();
        ID.at("list: controlPoints", Nodes.yaml("{rateLimit: gateway}").get("rateLimit"))
                .fails("/rateLimit: 'gateway' is a control point that does not hold 'rateLimit'");
    }

    @Test
    void cannot_tell_without_the_list() {
        ID.on("list: capabilities", "selling").isUnknown("no organisation with 'capabilities' is known");
    }

    @Test
    void refuses_bad_options() {
        assertThat(ID.refuses("list: system").get(0)).contains("'systems'");
        assertThat(ID.refuses("{}").get(0)).contains("'list'");
    }
}

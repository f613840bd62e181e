package dev.interlock.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterfaceIdentityTest {

    @ParameterizedTest
    @CsvSource({
        "orders-v2, orders, v2",
        "orders.v2, orders, v2",
        "orders_v2, orders, v2",
        "orders@v1.0.0, orders, v1.0.0",
        "urn:acme:orders/v2/, urn:acme:orders, v2",
        "http://acme.com/orders/v1.1, http://acme.com/orders, v1.1",
        "com.acme.orders.v3, com.acme.orders, v3",
        "Orders V2, Orders, V2",
        "orders-v1beta2, orders, v1beta2",
    })
    void takes_a_trailing_version_off(String nativeId, String id, String line) {
        InterfaceIdentity identity = InterfaceIdentity.of(nativeId, "some/file.yaml");

        assertThat(identity.id().value()).isEqualTo(id);
        assertThat(identity.versionLine()).contains(line);
    }

    @ParameterizedTest
    @CsvSource({"v2", "orders2", "ipv4", "orders-v", "v8-engines", "orders-2024"})
    void leaves_names_without_a_version_alone(String nativeId) {
        InterfaceIdentity identity = InterfaceIdentity.of(nativeId, "some/file.yaml");

        assertThat(identity.id().value()).isEqualTo(nativeId);
        assertThat(identity.versionLine()).isEmpty();
    }

    @Test
    void takes_the_version_out_of_the_directories_of_a_path() {
        InterfaceIdentity identity = InterfaceIdentity.of("api/orders/v2/openapi", "api/orders/v2/openapi.yaml");

        assertThat(identity.id().value()).isEqualTo("api/orders/openapi");
        assertThat(identity.versionLine()).contains("v2");
        assertThat(InterfaceIdentity.of(" ", "api/orders.yaml").id().value()).isEqualTo("api/orders");
    }
}

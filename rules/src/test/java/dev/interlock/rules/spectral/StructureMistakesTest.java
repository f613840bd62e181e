package dev.interlock.rules.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.spectral.arazzo.ArazzoDocumentSchema;
import dev.interlock.rules.spectral.asyncapi.AsyncApiDocumentSchema;
import dev.interlock.rules.spectral.oas.OasDocumentSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which mistakes in the structure of a document are told, and where. The columns: what it says, instead, the place. */
class StructureMistakesTest {

    private static final GivenContract OAS_2 = GivenContract.complete("openapi-2.0", "oas2");
    private static final GivenContract OAS_3_0 = GivenContract.complete("openapi-3.0", "oas3", "oas3_0");
    private static final GivenContract OAS_3_1 = GivenContract.complete("openapi-3.1", "oas3", "oas3_1");
    private static final GivenContract OAS_3_2 = GivenContract.complete("openapi-3.2", "oas3", "oas3_2");
    private static final GivenContract AAS_2 = GivenContract.complete("asyncapi-2.6", "aas2", "aas2_6");
    private static final GivenContract AAS_3 = GivenContract.complete("asyncapi-3.0", "aas3", "aas3_0");
    private static final GivenContract ARAZZO = GivenContract.complete("arazzo-1.0", "arazzo1", "arazzo1_0");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Orders              | titel: Orders             | /info,/info/titel
            basePath: /orders          | basePath: orders          | /basePath
            schemes: [https, http]     | schemes: [https, ftp]     | /schemes/1
            schemes: [https, http]     | schemes: [http, http]     | /schemes
            orders@shop.test           | nobody                    | /info/contact/email
            /elsewhere:                | elsewhere:                | /paths/elsewhere
            operationId: listOrders    | operationId: 12           | /paths//orders/get/operationId
            responses: {"204": {description: Gone}} | responses: {"2XX": {description: Gone}} | /paths//orders/{id}/picture/delete/responses/2XX
            "201": {description: Created}           | x-none: {}                              | /paths//orders/post/responses
            discriminator: kind        | discriminator: {propertyName: kind} | /definitions/Order/discriminator
            minProperties: 1           | minProperties: -1         | /definitions/Order/minProperties
            $ref: "#/parameters/trace" | {$ref: "#/a", x-a: 1}     | /paths//orders/parameters/0/x-a
            type: basic,               | type: simple,             | /securityDefinitions/basic
            type: apiKey, name: X-Key  | type: apiKey              | /securityDefinitions
            """)
    void of_openapi_2(String before, String after, String places) {
        assertThat(OAS_2.with(before, after).places(new OasDocumentSchema(), ""))
                .containsExactly(places.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            openapi: 3.0.3         | openapi: 3.0               | /openapi
            version: 1.0.0         | version: 1                 | /info/version
            url: https://{stage}   | ulr: https://{stage}       | /servers/0,/servers/0/ulr
            default: live, desc    | desc                       | /servers/0/variables/stage
            /elsewhere:            | elsewhere:                 | /paths/elsewhere
            4XX:                   | 4xx:                       | /paths//orders/{id}/get/responses/4xx
            in: query              | in: qery                   | /paths//orders/{id}/get/parameters/0/in
            style: pipeDelimited   | style: matrix              | /paths//orders/{id}/get/parameters/0/style
            required: true, style  | style                      | /paths//orders/{id}/parameters/1
            in: query, content     | in: query, schema: {}, content | /paths//orders/{id}/get/parameters/3
            externalValue: ex      | value: 1, external: ex     | /components/examples/Two/external
            operationId: getOrder, parameters | operationRef: a, operationId: b, parameters | /paths//orders/{id}/get/responses/200/links/next
            schema: {type: object}} | schema: {type: strukt}}   | /paths//orders/{id}/get/parameters/3/content/application/json/schema/type
            pattern: "^[a-z]+$"    | pattern: "(a"              | /components/schemas/Order/properties/kind/pattern
            enum: [a, b, null]     | enum: []                   | /components/schemas/Order/properties/kind/enum
            maxProperties: 9       | maxProperties: many        | /components/schemas/Order/maxProperties
            {$ref: "#/components/schemas/Line"}, maxItems | {$ref: 5}, maxItems | /components/schemas/Order/properties/lines/items/$ref
            in: header, description: A key    | in: body        | /components/securitySchemes/key/in
            type: openIdConnect    | type: openId               | /components/securitySchemes/oidc/type
            https://shop.test/oidc | "%zz"                      | /components/securitySchemes/oidc/openIdConnectUrl
            """)
    void of_openapi_3_0(String before, String after, String places) {
        assertThat(OAS_3_0.with(before, after).places(new OasDocumentSchema(), ""))
                .containsExactly(places.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Orders             | titel: Orders                | /info
            identifier: MIT           | identifier: MIT, url: a:b    | /info/license
            x-note: components        | Schemas: {}                  | /components
            webhooks:                 | webhook:                     | /
            Shared: {get: {}}         | "a b": {get: {}}             | /components/pathItems
            style: pipeDelimited      | style: matrix                | /paths//orders/{id}/get/parameters/0,/paths//orders/{id}/get/parameters/0/style
            in: cookie, style: form   | in: cookie, allowReserved: true | /paths//orders/{id}/get/parameters/2
            type: [object, "null"]    | type: strukt                 | /components/schemas/Order/type
            type: [object, "null"]    | type: [object, strukt]       | /components/schemas/Order/type/1
            exclusiveMaximum: 11      | exclusiveMaximum: true       | /components/schemas/Order/properties/id/exclusiveMaximum
            scheme: Bearer            | scheme: digest               | /components/securitySchemes/bearer
            description: A problem    | summary: A problem           | /components/responses/Problem
            """)
    void of_openapi_3_1(String before, String after, String places) {
        assertThat(OAS_3_1.with(before, after).places(new OasDocumentSchema(), ""))
                .containsExactly(places.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $self: https://shop.test/openapi.yaml | $self: a#b       | /$self
            COPY:                     | POST:                        | /paths//orders/{id}/additionalOperations
            nodeType: element         | nodeType: element, attribute: true | /components/schemas/Order/xml/attribute
            dataValue: {id: 3}        | value: {id: 3}               | /components/examples/Three
            """)
    void of_openapi_3_2(String before, String after, String places) {
        assertThat(OAS_3_2.with(before, after).places(new OasDocumentSchema(), ""))
                .containsExactly(places.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Orders             | titel: Orders                | /info,/info/titel
            asyncapi: 2.6.0           | asyncapi: 2.5.0              | /asyncapi
            protocol: kafka           | protocol: 1                  | /servers/live/protocol
            location: $message.payload#/id | location: payload       | /channels/orders/{id}/stored/parameters/id/location
            in: user}                 | in: header}                  | /components/securitySchemes/key/in
            examples: [{payload: 1}]  | examples: [{name: 1}]        | /components/messageTraits/common/examples/0/name
            deprecated: true          | deprecated: perhaps          | /components/messageTraits/common/deprecated
            """)
    void of_asyncapi_2(String before, String after, String places) {
        assertThat(AAS_2.with(before, after).places(new AsyncApiDocumentSchema(), "resolved: true"))
                .contains(places.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Orders             | titel: Orders                | /info,/info/titel
            action: send              | action: publish              | /operations/store/action
            protocol: kafka           | protocol: 1                  | /servers/live/protocol
            schemaRegistryVendor      | schemaRegistryOwner          | /servers/live/bindings/kafka/schemaRegistryOwner
            vendor: confluent, bindingVersion: 0.5.0 | vendor: a     | /servers/live/bindings/kafka/vendor
            partitions: 3             | partitions: 0                | /channels/stored/bindings/kafka/partitions
            """)
    void of_asyncapi_3(String before, String after, String places) {
        if (AAS_3.text().contains(before) && !before.equals(after)) {
            assertThat(AAS_3.with(before, after).places(new AsyncApiDocumentSchema(), "resolved: true"))
                    .contains(places.split(","));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Buying             | titel: Buying                | /info
            arazzo: 1.0.0             | arazzo: 1.0                  | /arazzo
            type: openapi             | type: wsdl                   | /sourceDescriptions/0/type
            name: orders              | name: "my orders"            | /sourceDescriptions/0/name
            operationId: storeOrder   | x-operation: None            | /workflows/0/steps/0
            retryLimit: 3             | retryLimit: -3               | /workflows/0/failureActions/0,/workflows/0/failureActions/0/retryLimit
            version: draft            | version: drift               | /workflows/0/steps/0/successCriteria/2
            target: /id               | target: 1                    | /workflows/0/steps/0/requestBody/replacements/0/target
            """)
    void of_arazzo_1(String before, String after, String places) {
        assertThat(ARAZZO.with(before, after).places(new ArazzoDocumentSchema(), ""))
                .contains(places.split(","));
    }

    @Test
    void tells_of_a_reference_where_asyncapi_3_allows_none_in_the_document_as_it_is_written() {
        GivenContract contract =
                AAS_3.with("lastWill: {topic: a", "lastWill: {topic: a}, $ref: \"#/info\", x-a: {topic: a");

        assertThat(contract.places(new AsyncApiDocumentSchema(), "resolved: false"))
                .containsExactly("/servers/live/bindings/mqtt");
    }

    @Test
    void says_nothing_of_versions_that_it_does_not_know() {
        assertThat(new GivenContract("arazzo: 2.0.0", java.util.Set.of("arazzo2"))
                        .places(new ArazzoDocumentSchema(), ""))
                .isEmpty();
        assertThat(new GivenContract("asyncapi: 1.2.0", java.util.Set.of())
                        .places(new AsyncApiDocumentSchema(), "resolved: true"))
                .isEmpty();
    }

    @Test
    void judges_a_version_of_asyncapi_3_that_nobody_has_published_by_the_newest_one() {
        String text = AAS_3.with("asyncapi: 3.0.0", "asyncapi: 3.9.0").text();

        assertThat(new GivenContract(text, java.util.Set.of("aas3"))
                        .places(new AsyncApiDocumentSchema(), "resolved: true"))
                .isEmpty();
    }

    @Test
    void names_all_unexpected_properties_of_an_object_in_one_message() {
        GivenContract contract = OAS_3_1.with("title: Orders", "title: Orders\n  a: 1\n  b: 2");

        assertThat(contract.messages(new OasDocumentSchema(), ""))
                .containsExactly("The properties 'a', 'b' are not expected here");
    }
}

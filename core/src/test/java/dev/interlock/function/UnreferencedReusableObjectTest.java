package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.schema.Nodes;
import org.junit.jupiter.api.Test;

class UnreferencedReusableObjectTest {

    private static final Calling<UnreferencedReusableObject.Where> UNREFERENCED =
            Calling.of(new UnreferencedReusableObject());
    private static final String OPTIONS = "reusableObjectsLocation: '#/definitions'";

    @Test
    void flags_what_nothing_refers_to() {
        UNREFERENCED.at(OPTIONS, Nodes.yaml("""
                        use: [{$ref: '#/definitions/a'}, {$ref: '#/definitions/b~1c/properties/x'}]
                        definitions: {a: {}, b/c: {}, d: {$ref: 'other.yaml#/definitions/d'}}
                        """).get("definitions")).fails("/definitions/d: 'd' is referenced nowhere");
    }

    @Test
    void accepts_what_is_no_object() {
        UNREFERENCED.on(OPTIONS, "[1]").holds();
    }

    @Test
    void refuses_bad_options() {
        assertThat(UNREFERENCED.refuses("reusableObjectsLocation: definitions"))
                .singleElement()
                .asString()
                .contains("'#'");
    }
}

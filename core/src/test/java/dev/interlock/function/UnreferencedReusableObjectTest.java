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
                        use: [{$ref: '#/definitions/a'}, {$ref: '#/definitions/b~1c'}]
                        definitions: {a: {}, b/c: {}, d: {$ref: 'other.yaml#/definitions/d'}}
                        """).get("definitions")).fails("/definitions/d: 'd' is referenced nowhere");
    }

    @Test
    void flags_what_only_itself_refers_to() {
        UNREFERENCED
                .at(
                        OPTIONS,
                        Nodes.yaml("definitions: {a: {x: {$ref: '#/definitions/a'}}}")
                                .get("definitions"))
                .fails("/definitions/a: 'a' is referenced nowhere");
    }

    @Test
    void flags_what_only_a_part_of_is_referred_to() {
        UNREFERENCED.at(OPTIONS, Nodes.yaml("""
                        use: {$ref: '#/definitions/a/x'}
                        definitions: {a: {x: {}}}
                        """).get("definitions")).fails("/definitions/a: 'a' is referenced nowhere");
    }

    @Test
    void accepts_what_others_refer_to_that_nobody_uses() {
        UNREFERENCED.at(OPTIONS, Nodes.yaml("""
                        definitions: {a: {x: {$ref: '#/definitions/b'}}, b: {x: {$ref: '#/definitions/a'}}}
                        """).get("definitions")).holds();
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

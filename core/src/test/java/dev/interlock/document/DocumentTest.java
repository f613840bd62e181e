package dev.interlock.document;

import static dev.interlock.document.Reading.dump;
import static dev.interlock.document.Reading.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.ScalarInterpreter.Hidden;
import dev.interlock.document.ScalarInterpreter.Resolved;
import dev.interlock.source.Location;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Source DEFINITION = Source.of(Location.of("parameters.prop", 7, 1));

    private final Document read = yaml("""
            address: http://{{host}}/orders
            port: "{{port}}"
            plain: "a\\tb"
            number: 0x10
            """).document();

    private final Document interpreted = read.interpreted(scalar -> switch (scalar.key()) {
        case "address" ->
            Optional.of(new Hidden(
                    new Unresolved(
                            Unresolved.Reason.PLACEHOLDER,
                            new Template(List.of(
                                    new Template.Known("http://"),
                                    new Template.Hole("host", "{{host}}"),
                                    new Template.Known("/orders")))),
                    List.of(DEFINITION)));
        case "port" -> Optional.of(new Resolved("8080", Grade.DEFAULT, List.of(DEFINITION)));
        default -> Optional.empty();
    });

    @Test
    void hides_scalars_and_keeps_what_is_known_of_them() {
        Node address = interpreted.root().get("address");

        assertThat(address.isUnresolved()).isTrue();
        assertThat(address.isScalar()).isFalse();
        assertThat(address.text()).isEqualTo("http://{{host}}/orders");
        assertThat(address.findText()).isEmpty();
        assertThat(address.unresolved().template().prefix()).isEqualTo("http://");
        assertThat(address.location()).hasToString("file:1:10");
    }

    @Test
    void resolves_scalars_with_their_grade_and_definitions() {
        Node port = interpreted.root().get("port");

        assertThat(port.text()).isEqualTo("8080");
        assertThat(port.grade()).isEqualTo(Grade.DEFAULT);
        assertThat(port.location()).hasToString("file:2:7");
        assertThat(port.sources()).hasSize(2);
        assertThat(port.sources().get(0).location()).hasToString("file:2:7");
        assertThat(port.sources().get(0).path()).containsExactly("port");
        assertThat(port.sources().get(1)).isEqualTo(DEFINITION);
    }

    @Test
    void keeps_everything_else() {
        assertThat(interpreted.root().get("plain").text()).isEqualTo("a\tb");
        assertThat(interpreted.root().get("number").text()).isEqualTo("16");
        assertThat(interpreted.root().get("number").sources())
                .containsExactly(Source.of(interpreted.root().get("number")));
        assertThat(dump(read.root())).startsWith("{\"address\":\"http://{{host}}/orders\"");
        assertThat(interpreted.size()).isEqualTo(read.size());
        assertThat(interpreted.source()).isSameAs(read.source());
    }

    @Test
    void is_the_same_document_where_nothing_is_interpreted() {
        assertThat(read.interpreted(scalar -> Optional.empty())).isSameAs(read);
    }

    @Test
    void is_interpreted_again_without_losing_the_first_reading() {
        Document again = interpreted.interpreted(scalar -> scalar.key().equals("plain")
                ? Optional.of(new Resolved("c", Grade.ENVIRONMENT, List.of()))
                : Optional.empty());

        assertThat(dump(again.root()))
                .isEqualTo("{\"address\":?http://{{host}}/orders,\"port\":\"8080\",\"plain\":\"c\",\"number\":16}");
        assertThat(again.root().get("port").grade()).isEqualTo(Grade.DEFAULT);
    }

    @Test
    void is_interpreted_when_it_is_derived_and_keeps_its_sources() {
        Document derived = Draft.object(DEFINITION)
                .put(
                        "url",
                        Draft.string("${url}", Source.of(read.root().get("plain")))
                                .attach(42))
                .put("inherits", Draft.string("${x}"))
                .seal("derived")
                .interpreted(scalar -> Optional.of(new Resolved("y", Grade.LITERAL, List.of(DEFINITION))));

        assertThat(derived.root().get("url").text()).isEqualTo("y");
        assertThat(derived.root().get("url").attachment(Integer.class)).contains(42);
        assertThat(derived.root().get("url").location()).hasToString("file:3:8");
        assertThat(derived.root().get("url").sources())
                .containsExactly(Source.of(read.root().get("plain")), DEFINITION);
        assertThat(derived.root().get("inherits").location()).hasToString("parameters.prop:7:1");
    }
}

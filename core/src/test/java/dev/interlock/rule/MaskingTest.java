package dev.interlock.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Node;
import dev.interlock.schema.Nodes;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskingTest {

    private static final Node ROOT = Nodes.yaml("""
            db: {password: kX9-marked-secret, user: orders}
            properties: [{name: clientSecret, value: other-marked-1}]
            alias: {credentialName: ORDER_ALIAS}
            """);

    @Test
    void masks_what_documents_hold_wherever_it_is_repeated() {
        Masking masking = Masking.of(List.of(ROOT.document()));
        assertThat(masking.mask("'kX9-marked-secret' must match; other-marked-1 too"))
                .isEqualTo("'***' must match; *** too");
    }

    @Test
    void masks_each_secret_as_a_whole_where_several_stand_side_by_side_or_overlap() {
        KnownSecrets known = KnownSecrets.of(List.of("abcdef", "abcdefgh", "ghijklm", "zzzzzz"));
        assertThat(known.mask("abcdef")).isEqualTo("***");
        assertThat(known.mask("-abcdefgh-abcdef-")).isEqualTo("-***-***-");
        assertThat(known.mask("abcdefghijklm!")).isEqualTo("***!");
        assertThat(known.mask("abcdefabcdef")).isEqualTo("******");
        assertThat(known.mask("zzzzzzzz")).isEqualTo("***");
        assertThat(known.mask("abcde")).isEqualTo("abcde");
        assertThat(KnownSecrets.of(List.of()).mask("abcdef")).isEqualTo("abcdef");
    }

    @Test
    void leaves_all_else_alone() {
        Masking masking = Masking.of(List.of(ROOT.document()));
        assertThat(masking.mask("user orders with ORDER_ALIAS")).isEqualTo("user orders with ORDER_ALIAS");
    }

    @Test
    void masks_the_value_of_a_node_by_its_key() {
        assertThat(Masking.standard().mask(ROOT.get("db").get("password"))).isEqualTo("***");
        assertThat(Masking.standard().mask(ROOT.get("properties").get(0).get("value")))
                .isEqualTo("***");
        assertThat(Masking.standard().mask(ROOT.get("db").get("user"))).isEqualTo("orders");
    }
}

package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Draft;
import dev.interlock.document.Unresolved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private static final Calling<Vocabulary.Asked> VOCABULARY =
            Calling.of(new Vocabulary()).amid("""
            organisation:
              vocabularies:
                business:
                  terms:
                    customer: {aliases: [client, business partner]}
                    purchase order: {aliases: [po]}
                    sales order: {aliases: [order]}
                  forbidden: [{word: misc, reason: it says nothing}, {word: tmp}]
                technical:
                  terms: {}
                  forbidden: [{word: v2}]
            """);

    @ParameterizedTest
    @ValueSource(strings = {"client-api", "ClientAddress", "CLIENT_ADDRESS", "sales.client.created", "/clients/client"})
    void flags_an_alias_however_the_name_is_written(String name) {
        VOCABULARY
                .on("flag: [aliases]", name)
                .fails("/: '" + name + "' says 'client' where the organisation says 'customer'");
    }

    @Test
    void flags_an_alias_of_several_words() {
        VOCABULARY
                .on("businessPartnerApi")
                .fails("/: 'businessPartnerApi' says 'business partner' where the organisation says 'customer'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-api", "clientele", "clients", "purchase-order", "sales-order", "partner", ""})
    void accepts_terms_and_whatever_is_no_alias(String name) {
        VOCABULARY.on("", Draft.string(name).seal("x").root().text()).holds();
    }

    @Test
    void flags_an_alias_beside_the_term_that_holds_it() {
        VOCABULARY
                .on("order-of-purchase-order")
                .fails("/: 'order-of-purchase-order' says 'order' where the organisation says 'sales order'");
    }

    @Test
    void flags_forbidden_words_with_the_reason() {
        VOCABULARY
                .on("flag: forbidden", "client-misc-tmp")
                .fails(
                        "/: 'client-misc-tmp' must not contain the word 'misc': it says nothing",
                        "/: 'client-misc-tmp' must not contain the word 'tmp'");
    }

    @Test
    void looks_into_one_vocabulary_where_one_is_named() {
        VOCABULARY.on("vocabulary: technical", "client-misc").holds();
        VOCABULARY.on("vocabulary: technical", "orders-v2").fails("/: 'orders-v2' must not contain the word 'v2'");
    }

    @Test
    void cannot_tell_without_the_vocabulary_or_the_name() {
        Calling.of(new Vocabulary()).on("orders").isUnknown("no organisation with a vocabulary is known");
        VOCABULARY.on("vocabulary: legal", "orders").isUnknown("the organisation has no vocabulary 'legal'");
        Unresolved hidden = Unresolved.notDeclared("name");
        VOCABULARY.at("", Draft.unresolved(hidden).seal("x").root()).isUnknown(hidden.because());
    }

    @Test
    void refuses_bad_options() {
        assertThat(VOCABULARY.refuses("flag: alias").get(0)).contains("'aliases'");
    }
}

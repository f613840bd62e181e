package dev.interlock.model;

import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** Tell how an interface is used. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Style {
    /** Request and answer: REST, SOAP, OData, GraphQL. */
    API,
    /** Messages over topics, queues and channels. */
    EVENT,
    /** A flow or route of an integration platform. */
    FLOW,
    /** Files that are put down and fetched. */
    FILE,
    /** Business documents between partners: EDIFACT, X12. */
    EDI,
    /** Batches between data stores. */
    ETL;

    /** Tell the word that models, packs and descriptors use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Find the style by its word. */
    public static Optional<Style> find(String word) {
        for (Style style : values()) {
            if (style.word().equals(word)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }
}

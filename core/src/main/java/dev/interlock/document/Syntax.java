package dev.interlock.document;

import org.apiguardian.api.API;

/** Name a syntax that documents are read from. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Syntax {
    /** JSON, RFC 8259. */
    JSON,
    /** YAML 1.2 with the core schema, and merge keys. */
    YAML,
    /**
     * XML 1.0: an element is an object with {@code @name} for each attribute, {@code #text} for its own text, and for
     * each name of a child an array in the order of the text.
     */
    XML,
    /** Properties as Java reads them: one flat object. */
    PROPERTIES
}

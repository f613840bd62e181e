package dev.interlock.document;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Hold a value of which only some parts are known, such as <code>http://{{host}}/orders</code>.
 *
 * @param parts the known stretches and the holes between them, in the order of the text
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Template(List<Part> parts) {

    /** One stretch of a template. */
    public sealed interface Part permits Known, Hole {}

    /** A stretch whose characters are known. */
    public record Known(String text) implements Part {}

    /**
     * A stretch that a deployment or the runtime fills.
     *
     * @param name what the placeholder is called, without its delimiters
     * @param written the placeholder as the artefact writes it
     */
    public record Hole(String name, String written) implements Part {}

    public Template {
        parts = List.copyOf(parts);
    }

    /** Create the template that is one single hole. */
    public static Template hole(String name, String written) {
        return new Template(List.of(new Hole(name, written)));
    }

    /** Tell the known characters before the first hole. */
    public String prefix() {
        return !parts.isEmpty() && parts.get(0) instanceof Known known ? known.text() : "";
    }

    /** Tell the text as the artefact writes it. */
    public String written() {
        StringBuilder written = new StringBuilder();
        for (Part part : parts) {
            written.append(part instanceof Hole hole ? hole.written() : ((Known) part).text());
        }
        return written.toString();
    }
}

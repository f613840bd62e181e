package dev.interlock.rules.contract;

import dev.interlock.artefact.Prompt;
import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hold the address of a server with its variables filled by their defaults.
 *
 * <p>A variable without a default leaves a hole; a host that is a prompt, or that the contract leaves to whoever serves
 * it, leaves the whole address open. What is known of a part is told nevertheless: the protocol of <code>
 * https://{host}/</code>.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ServerAddress {

    private final List<AddressPart> parts;
    private final String text;
    private final int hostStart;
    private final int hostEnd;
    private final boolean absolute;

    private ServerAddress(List<AddressPart> parts) {
        this.parts = List.copyOf(parts);
        StringBuilder whole = new StringBuilder();
        for (AddressPart part : parts) {
            whole.append(part.text());
        }
        this.text = whole.toString();
        int scheme = text.indexOf("://");
        this.absolute = scheme > 0 || text.startsWith("//") || (!text.startsWith("/") && startsWithHole());
        this.hostStart = scheme > 0 ? scheme + 3 : text.startsWith("//") ? 2 : 0;
        this.hostEnd = absolute ? endOfHost(text, hostStart) : hostStart;
    }

    /** Compose an address from its parts. */
    public static ServerAddress of(List<AddressPart> parts) {
        return new ServerAddress(parts);
    }

    /** Read an address that a node writes, with variables in braces. */
    public static ServerAddress of(Node url, Node variables) {
        return new ServerAddress(AddressPart.split(url, variables));
    }

    /** Compose the address. */
    public Draft address() {
        if (!absolute) {
            return hidden(Unresolved.Reason.RUNTIME, relative());
        }
        if (hasHole(0, text.length())) {
            return hidden(reasonOfHole(), template());
        }
        if (isPrompt()) {
            return hidden(Unresolved.Reason.FILL_ME_IN, Template.hole("host", text));
        }
        return graded(Draft.string(text, sources()), 0, text.length());
    }

    /** Compose the protocol. */
    public Draft protocol() {
        if (!absolute || hostStart < 3) {
            return hidden(Unresolved.Reason.RUNTIME, Template.hole("protocol", ""));
        }
        if (hasHole(0, hostStart)) {
            return hidden(reasonOfHole(), Template.hole("protocol", text.substring(0, hostStart - 3)));
        }
        if (isPrompt()) {
            return hidden(Unresolved.Reason.FILL_ME_IN, Template.hole("protocol", scheme()));
        }
        return graded(Draft.string(scheme(), sources()), 0, hostStart);
    }

    /** Compose whether the transport is encrypted. */
    public Draft encrypted() {
        if (absolute && !hasHole(hostStart, hostEnd) && Transport.isLocal(host())) {
            return graded(Draft.bool(true, sources()), hostStart, hostEnd);
        }
        Draft protocol = protocol();
        if (protocol.kind() == NodeKind.UNRESOLVED && isPromptForSecure()) {
            return graded(Draft.bool(true, sources()), 0, hostStart);
        }
        if (protocol.kind() == NodeKind.UNRESOLVED) {
            return protocol;
        }
        if (!hasHole(hostStart, hostEnd) && Transport.isSecurePort(protocol.text(), host())) {
            return graded(Draft.bool(true, sources()), 0, hostEnd);
        }
        Optional<Boolean> encrypted = Transport.isEncrypted(protocol.text());
        return encrypted.isPresent()
                ? graded(Draft.bool(encrypted.get(), sources()), 0, hostStart)
                : Draft.unresolved(Unresolved.notDeclared("encrypted"), sources());
    }

    /** Tell the host as far as it is known, with its port. */
    public String host() {
        return text.substring(hostStart, hostEnd);
    }

    /** Tell the literal segments of the path. */
    public List<String> segments() {
        List<String> segments = new ArrayList<>();
        String path = text.substring(hostEnd);
        for (String segment : path.split("[?#]", 2)[0].split("/", -1)) {
            if (!segment.isEmpty() && segment.indexOf('{') < 0) {
                segments.add(segment);
            }
        }
        return segments;
    }

    /** Find the major in the labels of the host or the segments of the path. */
    public Optional<MajorToken> findMajor() {
        for (String segment : segments()) {
            Optional<MajorToken> major = MajorToken.ofBaseSegment(segment);
            if (major.isPresent()) {
                return major;
            }
        }
        for (String label : Transport.withoutPort(host()).split("\\.", -1)) {
            Optional<MajorToken> major = MajorToken.ofSegment(label);
            if (major.isPresent()) {
                return major;
            }
        }
        return Optional.empty();
    }

    /** Tell the text with its defaults filled in, and the holes as they are written. */
    public String text() {
        return text;
    }

    /** Tell the places that write it: the address first, then the defaults. */
    public Source[] sources() {
        List<Source> sources = new ArrayList<>();
        for (AddressPart part : parts) {
            if (!sources.contains(part.use())) {
                sources.add(part.use());
            }
        }
        for (AddressPart part : parts) {
            Optional<Source> definition = part.definition();
            if (definition.isPresent() && !sources.contains(definition.get())) {
                sources.add(definition.get());
            }
        }
        return sources.toArray(new Source[0]);
    }

    private boolean startsWithHole() {
        return !parts.isEmpty() && parts.get(0).isHole();
    }

    /** What is written out is meant, unless it cannot be an address; a default may still wait for somebody. */
    private boolean isPrompt() {
        boolean guessed = touches(AddressPart.Kind.DEFAULT, 0, text.length());
        return !hasHole(hostStart, hostEnd)
                && (host().isEmpty() || text.indexOf('<') >= 0 || (guessed && Prompt.isPrompt(text)));
    }

    /** Whoever fills in {@code https://<host>} leaves the scheme; of an open one nobody knows. */
    private boolean isPromptForSecure() {
        return absolute
                && hostStart >= 3
                && !hasHole(0, hostStart)
                && !touches(AddressPart.Kind.DEFAULT, 0, hostStart)
                && Transport.isEncrypted(scheme()).orElse(false);
    }

    private String scheme() {
        return Transport.word(text.substring(0, hostStart - 3));
    }

    private Template template() {
        return new Template(templateParts());
    }

    private Template relative() {
        List<Template.Part> rest = new ArrayList<>();
        rest.add(new Template.Hole("host", ""));
        rest.addAll(templateParts());
        return new Template(rest);
    }

    private List<Template.Part> templateParts() {
        List<Template.Part> templateParts = new ArrayList<>();
        for (AddressPart part : parts) {
            templateParts.add(part.templatePart());
        }
        return templateParts;
    }

    private Draft hidden(Unresolved.Reason reason, Template template) {
        return Draft.unresolved(new Unresolved(reason, template), sources());
    }

    private Draft graded(Draft known, int from, int to) {
        return touches(AddressPart.Kind.DEFAULT, from, to) ? known.graded(Grade.DEFAULT) : known;
    }

    private boolean hasHole(int from, int to) {
        return touches(AddressPart.Kind.HOLE, from, to) || touches(AddressPart.Kind.RUNTIME, from, to);
    }

    private Unresolved.Reason reasonOfHole() {
        return touches(AddressPart.Kind.HOLE, 0, text.length())
                ? Unresolved.Reason.PLACEHOLDER
                : Unresolved.Reason.RUNTIME;
    }

    private boolean touches(AddressPart.Kind kind, int from, int to) {
        int start = 0;
        for (AddressPart part : parts) {
            int end = start + part.text().length();
            if (part.kind() == kind && start < to && end > from) {
                return true;
            }
            start = end;
        }
        return false;
    }

    private static int endOfHost(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '?' || c == '#') {
                return i;
            }
        }
        return text.length();
    }
}

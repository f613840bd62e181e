package dev.interlock.rules.openapi;

import dev.interlock.document.Draft;
import dev.interlock.document.Source;
import dev.interlock.rules.contract.DistinctNames;
import dev.interlock.rules.contract.MajorToken;
import dev.interlock.rules.contract.Majors;
import java.util.List;
import java.util.Optional;

/** Collect the distinct literal segments of all addresses and paths, and the majors among them. */
final class OpenApiPaths {

    private final OpenApiServers servers;
    private final List<OpenApiOperation> operations;
    private final Majors majors;

    OpenApiPaths(OpenApiServers servers, List<OpenApiOperation> operations, Majors majors) {
        this.servers = servers;
        this.operations = operations;
        this.majors = majors;
    }

    void into(Draft facts) {
        DistinctNames segments = operations.stream()
                .filter(operation -> !operation.webhook())
                .findFirst()
                .flatMap(operation -> operation.entry().parent())
                .map(paths -> new DistinctNames(Source.of(paths)))
                .orElseGet(DistinctNames::new);
        for (OpenApiServers.Server server : servers.list()) {
            Source source = server.address().sources()[0];
            for (String segment : server.address().segments()) {
                boolean major = MajorToken.ofBaseSegment(segment).isPresent();
                segments.add(segment, major ? "version" : "", source);
            }
            server.address().findMajor().ifPresent(major -> majors.add(major, "address", source));
        }
        for (OpenApiOperation operation : operations) {
            if (!operation.webhook()) {
                addPath(operation, segments);
            }
        }
        segments.into(facts, "segments");
    }

    /** The first version of a path is that of the interface; what follows may be a name that looks like one. */
    private void addPath(OpenApiOperation operation, DistinctNames segments) {
        Source source = Source.ofKey(operation.entry());
        boolean versioned = false;
        for (String segment : operation.path().split("[?#]", 2)[0].split("/", -1)) {
            if (!segment.isEmpty() && segment.indexOf('{') < 0) {
                Optional<MajorToken> major = versioned ? Optional.empty() : MajorToken.ofSegment(segment);
                major.ifPresent(token -> majors.add(token, "path", source));
                versioned |= major.isPresent();
                segments.add(segment, major.isPresent() ? "version" : "", source);
            }
        }
    }
}

package dev.interlock.rules.openapi;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
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
        DistinctNames segments = segments();
        for (OpenApiServers.Server server : servers.list()) {
            Source source = server.address().sources()[0];
            for (String segment : server.address().segments()) {
                boolean major = MajorToken.ofBaseSegment(segment).isPresent();
                segments.add(segment, major ? "version" : "", source);
            }
            Optional<MajorToken> found = server.address().findMajor();
            if (found.isPresent()) {
                majors.add(found.get(), "address", source);
            }
        }
        for (OpenApiOperation operation : operations) {
            if (!operation.webhook()) {
                addPath(operation, segments);
            }
        }
        segments.into(facts, "segments");
    }

    private DistinctNames segments() {
        for (OpenApiOperation operation : operations) {
            if (!operation.webhook()) {
                Optional<Node> paths = operation.entry().parent();
                return paths.isPresent() ? new DistinctNames(Source.of(paths.get())) : new DistinctNames();
            }
        }
        return new DistinctNames();
    }

    /** The first version of a path is that of the interface; what follows may be a name that looks like one. */
    private void addPath(OpenApiOperation operation, DistinctNames segments) {
        Source source = Source.ofKey(operation.entry());
        boolean versioned = false;
        for (String segment : operation.path().split("[?#]", 2)[0].split("/", -1)) {
            if (!segment.isEmpty() && segment.indexOf('{') < 0) {
                Optional<MajorToken> major = versioned ? Optional.empty() : MajorToken.ofSegment(segment);
                if (major.isPresent()) {
                    majors.add(major.get(), "path", source);
                    versioned = true;
                }
                segments.add(segment, major.isPresent() ? "version" : "", source);
            }
        }
    }
}

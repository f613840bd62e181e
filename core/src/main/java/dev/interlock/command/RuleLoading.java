package dev.interlock.command;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.artefact.Project;
import dev.interlock.render.ConsoleLine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Brings together what every command needs: the packs that were asked for, the project, and the pins. */
final class RuleLoading {

    private final Workspace workspace;
    private final Options options;
    private final List<ConsoleLine> lines;
    private final Optional<RemotePins> remote;

    RuleLoading(Workspace workspace, Options options, List<ConsoleLine> lines) {
        this.workspace = workspace;
        this.options = options;
        this.lines = lines;
        boolean asks = !options.list(Option.REMOTE_HOSTS).isEmpty();
        this.remote = asks ? Optional.of(new RemotePins(workspace, options)) : Optional.empty();
        if (options.flag(Option.PIN) && !asks) {
            lines.add(new ConsoleLine(
                    ConsoleLine.Level.WARNING,
                    "interlock: nothing to pin, because interlock.remoteHosts allows no host."));
        }
    }

    /** Find what pins the files of the network; nothing where no host is allowed. */
    Optional<RemotePins> remote() {
        return remote;
    }

    /** Load and compile packs; what is wrong with them shows when they are used. */
    Interlock begin(List<String> packs, Executor executor) {
        return builder(packs).compileOn(executor).build();
    }

    /** Load and compile packs. */
    Interlock load(List<String> packs) {
        try {
            return builder(packs).build();
        } catch (InterlockException e) {
            throw CommandException.misconfigured(e);
        }
    }

    private Interlock.Builder builder(List<String> packs) {
        Interlock.Builder builder = Interlock.builder()
                .root(workspace.packRoot())
                .source(workspace.packs())
                .classLoader(workspace.classLoader())
                .rules(options.list(Option.RULES))
                .skipRules(options.list(Option.SKIP_RULES));
        for (String pack : packs) {
            builder.pack(pack);
        }
        if (remote.isPresent()) {
            builder.remote(remote.get().access());
        }
        return options.flag(Option.STRICT) ? builder : builder.lenient();
    }

    /** Tell what is to be checked, and how. */
    CheckRequest request() {
        CheckRequest request = CheckRequest.of(project())
                .asOf(options.asOf())
                .descriptor(options.text(Option.DESCRIPTOR))
                .baseline(options.text(Option.BASELINE))
                .threshold(options.threshold())
                .settings(options.relaxations());
        CheckRequest organised = new OrganisationLoading(workspace, options)
                .addTo(new WaiverLoading(workspace, options, lines).addTo(request));
        String since = options.text(Option.SINCE);
        return since.isEmpty() ? organised : organised.since(since);
    }

    /** Tell what is checked, with the files that the options choose. */
    Project project() {
        try {
            return workspace
                    .project()
                    .withIncludes(options.list(Option.INCLUDES))
                    .withExcludes(options.list(Option.EXCLUDES));
        } catch (IllegalArgumentException e) {
            throw new CommandException(
                    "interlock.includes or interlock.excludes holds a pattern that cannot be used: " + e.getMessage());
        }
    }
}

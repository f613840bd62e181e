package dev.interlock;

import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Node;
import dev.interlock.govern.ApprovalRecord;
import dev.interlock.govern.Baseline;
import dev.interlock.govern.BaselineFile;
import dev.interlock.govern.CodeOwners;
import dev.interlock.govern.Debt;
import dev.interlock.govern.Governance;
import dev.interlock.govern.Origin;
import dev.interlock.govern.Permission;
import dev.interlock.govern.Permissions;
import dev.interlock.govern.Waiver;
import dev.interlock.govern.WaiverFile;
import dev.interlock.govern.WaiverRelease;
import dev.interlock.model.Organisation;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a project has accepted: the waivers and baselines of the reactor root and of the module. */
final class GovernanceFiles {

    private static final String MAVEN = "maven:";

    private final ProjectFiles files;
    private final CheckRequest request;
    private final List<Permissions.Filed> permissions = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private @Nullable OwnedRepository known;

    GovernanceFiles(ProjectFiles files, CheckRequest request) {
        this.files = files;
        this.request = request;
    }

    /** Most projects have accepted nothing, so that nobody asks who owns what. */
    private OwnedRepository repository() {
        OwnedRepository repository = known;
        if (repository == null) {
            repository = OwnedRepository.of(request.project(), files);
            known = repository;
        }
        return repository;
    }

    /** List the files of a name that exist, that of the reactor root first. */
    List<String> named(String name) {
        Set<String> paths = new LinkedHashSet<>();
        paths.add(name);
        paths.add(inModule(name));
        List<String> existing = new ArrayList<>();
        for (String path : paths) {
            if (files.exists(path)) {
                existing.add(path);
            }
        }
        return existing;
    }

    String inModule(String name) {
        return files.base().isEmpty() ? name : files.base() + "/" + name;
    }

    /** List the approvals that stood beside the waivers, as far as these have been read. */
    List<Permissions.Filed> permissions() {
        return permissions;
    }

    /** List what cannot be used, in the order in which it was read. */
    List<Diagnostic> problems() {
        return problems;
    }

    /**
     * Read the baselines as one.
     *
     * @throws InterlockException if one cannot be used: nobody could tell what is new
     */
    Baseline baseline(List<String> paths) {
        List<Debt> debts = new ArrayList<>();
        List<Diagnostic> unusable = new ArrayList<>();
        String innermost = "";
        for (String path : paths) {
            Optional<byte[]> bytes = files.bytes(path);
            Parsed<Baseline> read = bytes.isPresent()
                    ? BaselineFile.read(path, bytes.get(), files.limits())
                    : Parsed.failed(unreadable(path));
            unusable.addAll(read.problems());
            if (read.value().isPresent()) {
                debts.addAll(read.value().get().debts());
                innermost = path;
            }
        }
        if (!unusable.isEmpty()) {
            throw new InterlockException(unusable);
        }
        return paths.isEmpty() ? Baseline.none() : Baseline.of(innermost, debts);
    }

    /** Read the waivers, and what is approved beside them; a second record with an id that is taken is left out. */
    List<Governance.Filed> waivers(
            List<String> paths,
            Organisation organisation,
            PersonaCatalogue personas,
            Collection<String> rules,
            LocalDate day) {
        Collection<String> parties = organisation.parties().keySet();
        List<Governance.Filed> waivers = new ArrayList<>();
        Map<String, ApprovalRecord> byId = new HashMap<>();
        Optional<Node> approvals = organisation.approvals();
        if (approvals.isPresent()) {
            Parsed<List<ApprovalRecord>> read = WaiverFile.read(approvals.get(), personas, rules, parties, day);
            problems.addAll(read.problems());
            // What other projects need of them cannot be seen from here.
            file(read.value().orElse(List.of()), origin(organisation).orElseThrow(), false, byId, waivers);
        }
        for (WaiverRelease release : request.waiverReleases()) {
            Parsed<List<ApprovalRecord>> read = WaiverFile.read(
                    release.origin().file(), release.bytes(), files.limits(), personas, rules, parties, day);
            problems.addAll(read.problems());
            file(read.value().orElse(List.of()), release.origin(), false, byId, waivers);
        }
        for (String path : paths) {
            Optional<byte[]> bytes = files.bytes(path);
            if (bytes.isEmpty()) {
                problems.add(unreadable(path));
                continue;
            }
            Parsed<List<ApprovalRecord>> read =
                    WaiverFile.read(path, bytes.get(), files.limits(), personas, rules, parties, day);
            problems.addAll(read.problems());
            boolean ofModule = path.equals(inModule(path.substring(path.lastIndexOf('/') + 1)));
            file(read.value().orElse(List.of()), repository().origin(path), ofModule, byId, waivers);
        }
        return waivers;
    }

    private void file(
            List<ApprovalRecord> read,
            Origin origin,
            boolean mayBeUnused,
            Map<String, ApprovalRecord> byId,
            List<Governance.Filed> waivers) {
        for (ApprovalRecord record : read) {
            ApprovalRecord taken = byId.putIfAbsent(record.id(), record);
            if (taken == null && record instanceof Waiver waiver) {
                waivers.add(new Governance.Filed(waiver, origin, mayBeUnused));
            } else if (taken == null && record instanceof Permission permission) {
                permissions.add(new Permissions.Filed(permission, origin, mayBeUnused));
            } else if (taken != null) {
                problems.add(Diagnostic.of(
                        "waiver-repeated",
                        "The id '" + record.id() + "' is taken by the record at "
                                + taken.node().location() + ".",
                        record.node().get("id").location(),
                        "Give each record an id of its own."));
            }
        }
    }

    /** Tell where the organisation file comes from; empty where there is none. */
    Optional<Origin> origin(Organisation organisation) {
        String file = organisation.file();
        if (organisation.isNone()) {
            return Optional.empty();
        }
        Optional<Path> place = request.organisationPlace();
        if (place.isEmpty() && file.startsWith(MAVEN)) {
            return Optional.of(Origin.ofArtefact(file, file.substring(MAVEN.length())));
        }
        return Optional.of(repository().originOfOrganisation(file, place));
    }

    /** Read who owns the files of the repository. */
    CodeOwners owners(Since since) {
        CodeOwners owners = repository().owners(since);
        problems.addAll(repository().problems());
        return owners;
    }

    private static Diagnostic unreadable(String path) {
        return Diagnostic.of(
                "file-unreadable",
                "The file cannot be read.",
                Location.of(path),
                "Make it readable, and smaller than the bound of input files.");
    }
}

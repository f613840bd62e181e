package dev.interlock;

import dev.interlock.artefact.Project;
import dev.interlock.govern.Baseline;
import dev.interlock.govern.WaiverFile;
import dev.interlock.govern.WaiverRelease;
import dev.interlock.model.Organisation;
import dev.interlock.remote.RemoteAccess;
import dev.interlock.report.Threshold;
import dev.interlock.source.Limits;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.apiguardian.api.API;

/**
 * Say what is checked, and how. Immutable; each method that changes something gives a changed copy.
 *
 * <p>Without an executor the calling thread does all the work. Without a date, expiries and sunsets are judged by the
 * current date in the time zone of the system.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class CheckRequest {

    /** The name of a descriptor where nothing else is said. */
    public static final String DESCRIPTOR = "interlock.yaml";

    private final Parts parts;

    private CheckRequest(Parts parts) {
        this.parts = parts;
    }

    /** What a request holds; only a copy that nobody knows yet is changed. */
    private static final class Parts {

        private Project project;
        private LocalDate asOf = LocalDate.now(ZoneId.systemDefault());
        private String descriptor = DESCRIPTOR;
        private String waivers = WaiverFile.FILE;
        private List<WaiverRelease> waiverReleases = List.of();
        private String baseline = Baseline.FILE;
        private Organisation organisation = Organisation.none();
        private Optional<Path> organisationPlace = Optional.empty();
        private Optional<String> since = Optional.empty();
        private Optional<Executor> executor = Optional.empty();
        private CheckListener listener = new Silent();
        private CancellationToken cancellation = CancellationToken.create();
        private Limits limits = Limits.standard();
        private Threshold threshold = Threshold.standard();
        private List<String> settings = List.of();
        private Optional<RemoteAccess> remote = Optional.empty();

        Parts(Project project) {
            this.project = project;
        }

        Parts(Parts other) {
            this.project = other.project;
            this.asOf = other.asOf;
            this.descriptor = other.descriptor;
            this.waivers = other.waivers;
            this.waiverReleases = other.waiverReleases;
            this.baseline = other.baseline;
            this.organisation = other.organisation;
            this.organisationPlace = other.organisationPlace;
            this.since = other.since;
            this.executor = other.executor;
            this.listener = other.listener;
            this.cancellation = other.cancellation;
            this.limits = other.limits;
            this.threshold = other.threshold;
            this.settings = other.settings;
            this.remote = other.remote;
        }
    }

    private static final class Silent implements CheckListener {
        @Override
        public void begins(Stage stage, int size) {}
    }

    /** Create the request to check a project, with the standard for everything else. */
    public static CheckRequest of(Project project) {
        return new CheckRequest(new Parts(project));
    }

    /** Tell what is checked. */
    public Project project() {
        return parts.project;
    }

    /** Check another project in the same way. */
    public CheckRequest project(Project checked) {
        Parts changed = new Parts(parts);
        changed.project = checked;
        return new CheckRequest(changed);
    }

    /** Tell the date that expiries and sunsets are judged by. */
    public LocalDate asOf() {
        return parts.asOf;
    }

    /** Judge expiries and sunsets by a date. */
    public CheckRequest asOf(LocalDate date) {
        Parts changed = new Parts(parts);
        changed.asOf = date;
        return new CheckRequest(changed);
    }

    /** Tell the path of the descriptor, relative to the checked directory. */
    public String descriptor() {
        return parts.descriptor;
    }

    /** Take the descriptor from a path relative to the checked directory. */
    public CheckRequest descriptor(String path) {
        Parts changed = new Parts(parts);
        changed.descriptor = path;
        return new CheckRequest(changed);
    }

    /** Tell the path of the waivers, relative to the checked directory and to the reactor root. */
    public String waivers() {
        return parts.waivers;
    }

    /** Take the waivers from a path relative to the checked directory and to the reactor root; both files count. */
    public CheckRequest waivers(String path) {
        Parts changed = new Parts(parts);
        changed.waivers = path;
        return new CheckRequest(changed);
    }

    /** List the waivers that come from elsewhere. */
    public List<WaiverRelease> waiverReleases() {
        return parts.waiverReleases;
    }

    /** Take waivers from elsewhere too, such as from artefacts that parties have released. */
    public CheckRequest waiverReleases(List<WaiverRelease> releases) {
        Parts changed = new Parts(parts);
        changed.waiverReleases = List.copyOf(releases);
        return new CheckRequest(changed);
    }

    /** Tell the path of the baseline, relative to the checked directory and to the reactor root. */
    public String baseline() {
        return parts.baseline;
    }

    /** Take the baseline from a path relative to the checked directory and to the reactor root; both files count. */
    public CheckRequest baseline(String path) {
        Parts changed = new Parts(parts);
        changed.baseline = path;
        return new CheckRequest(changed);
    }

    /** Tell what the company says for all its projects. */
    public Organisation organisation() {
        return parts.organisation;
    }

    /** Judge by what an organisation says; without this nothing is known of one. */
    public CheckRequest organisation(Organisation known) {
        return organisation(known, Optional.empty());
    }

    /** Judge by what an organisation says that was read from a file: one that requesters can write proves little. */
    public CheckRequest organisation(Organisation known, Path place) {
        return organisation(known, Optional.of(place));
    }

    private CheckRequest organisation(Organisation known, Optional<Path> place) {
        Parts changed = new Parts(parts);
        changed.organisation = known;
        changed.organisationPlace = place;
        return new CheckRequest(changed);
    }

    Optional<Path> organisationPlace() {
        return parts.organisationPlace;
    }

    /** Find the git revision that changes are compared with; all findings count alike where there is none. */
    public Optional<String> since() {
        return parts.since;
    }

    /** Let what was there already where a git revision and the present parted be no more than debt. */
    public CheckRequest since(String revision) {
        return since(Optional.of(revision));
    }

    CheckRequest since(Optional<String> revision) {
        Parts changed = new Parts(parts);
        changed.since = revision;
        return new CheckRequest(changed);
    }

    /** Find what runs parts of the check at the same time. */
    public Optional<Executor> executor() {
        return parts.executor;
    }

    /** Run parts of the check at the same time; the executor stays the caller's. */
    public CheckRequest executor(Executor pool) {
        Parts changed = new Parts(parts);
        changed.executor = Optional.of(pool);
        return new CheckRequest(changed);
    }

    /** Tell who follows the progress. */
    public CheckListener listener() {
        return parts.listener;
    }

    /** Tell somebody of the progress. */
    public CheckRequest listener(CheckListener follower) {
        Parts changed = new Parts(parts);
        changed.listener = follower;
        return new CheckRequest(changed);
    }

    /** Tell who may end the check early. */
    public CancellationToken cancellation() {
        return parts.cancellation;
    }

    /** Let a token end the check: it then throws {@link java.util.concurrent.CancellationException}. */
    public CheckRequest cancellation(CancellationToken token) {
        Parts changed = new Parts(parts);
        changed.cancellation = token;
        return new CheckRequest(changed);
    }

    /** Tell the bounds of every input. */
    public Limits limits() {
        return parts.limits;
    }

    /** Bound every input differently. */
    public CheckRequest limits(Limits bounds) {
        Parts changed = new Parts(parts);
        changed.limits = bounds;
        return new CheckRequest(changed);
    }

    /** Tell what blocks a build. */
    public Threshold threshold() {
        return parts.threshold;
    }

    /** Say what blocks a build. */
    public CheckRequest threshold(Threshold blocking) {
        Parts changed = new Parts(parts);
        changed.threshold = blocking;
        return new CheckRequest(changed);
    }

    /** Tell what was switched off, skipped or relaxed by the caller, one sentence each. */
    public List<String> settings() {
        return parts.settings;
    }

    /** Name what was switched off, skipped or relaxed; the report repeats it. */
    public CheckRequest settings(List<String> sentences) {
        Parts changed = new Parts(parts);
        changed.settings = List.copyOf(sentences);
        return new CheckRequest(changed);
    }

    /** Find which files may be fetched from the network, empty where none may. */
    public Optional<RemoteAccess> remote() {
        return parts.remote;
    }

    /** Follow references into the network where that is allowed; without this nothing is fetched. */
    public CheckRequest remote(RemoteAccess access) {
        Parts changed = new Parts(parts);
        changed.remote = Optional.of(access);
        return new CheckRequest(changed);
    }
}

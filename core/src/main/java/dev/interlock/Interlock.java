package dev.interlock;

import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.artefact.Pending;
import dev.interlock.artefact.Project;
import dev.interlock.engine.Program;
import dev.interlock.govern.GovernanceDocument;
import dev.interlock.model.DescriptorSketch;
import dev.interlock.pack.PackLoader;
import dev.interlock.pack.PackSource;
import dev.interlock.pack.RuleSet;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.remote.RemoteAccess;
import dev.interlock.remote.RemoteFiles;
import dev.interlock.report.Report;
import dev.interlock.rule.FunctionGroup;
import dev.interlock.rule.Functions;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.RuleId;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.apiguardian.api.API;

/**
 * Check integration projects against rule packs.
 *
 * <p>The packs are compiled once, when an instance is built. It is immutable, shared by threads, owns no thread, and
 * reads only through the {@link Project} that it is given. For example:
 *
 * <pre>{@code
 * Interlock interlock = Interlock.builder().pack("interlock:recommended").build();
 * Report report = interlock.check(Project.at(Path.of(".")));
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Interlock {

    private final List<String> packs;
    private final Pending<Formats> formats;
    private final Optional<PersonaCatalogue> personas;
    private final Pending<Compiled> compiled;

    /** The formats that are there, and what cannot be loaded. */
    private record Formats(List<ArtefactFormat> all, List<Diagnostic> unavailable) {}

    /** What became of the packs: the rules in force, ready to run, and what is strange in them. */
    /** @param integrityCodes the kinds of problems that the program turns into findings */
    private record Compiled(
            RuleSet rules,
            Program program,
            GovernanceProgram governance,
            Set<String> integrityCodes,
            List<Diagnostic> notes,
            Map<String, String> fetched) {

        static Compiled of(
                RuleSet rules,
                Program program,
                GovernanceProgram governance,
                List<Diagnostic> notes,
                Map<String, String> fetched) {
            return new Compiled(rules, program, governance, IntegrityCodes.of(program), notes, fetched);
        }
    }

    private Interlock(
            List<String> packs,
            Pending<Formats> formats,
            Optional<PersonaCatalogue> personas,
            Pending<Compiled> compiled) {
        this.packs = List.copyOf(packs);
        this.formats = formats;
        this.personas = personas;
        this.compiled = compiled;
    }

    /** Begin an instance with the formats, functions and packs that the class path offers. */
    public static Builder builder() {
        return new Builder();
    }

    /** Tell the version of this library. */
    public static String version() {
        return Version.CURRENT;
    }

    /**
     * Check a project, with the standard for everything else.
     *
     * @throws InterlockException if a descriptor cannot be used
     */
    public Report check(Project project) {
        return check(CheckRequest.of(project));
    }

    /**
     * Check a project.
     *
     * @throws InterlockException if a descriptor cannot be used
     * @throws java.util.concurrent.CancellationException if the request's token is cancelled
     */
    public Report check(CheckRequest request) {
        return new Check(this, request).run();
    }

    /**
     * Sketch the descriptor of a project: what only people can judge of its interfaces, with what could be guessed.
     *
     * @return the text of {@code interlock.yaml}
     * @throws InterlockException if a descriptor of the reactor root cannot be used
     */
    public String sketchDescriptor(Project project) {
        return DescriptorSketch.of(new Check(this, CheckRequest.of(project)).landscape());
    }

    /**
     * Accept what a check finds open as debt; nothing is written.
     *
     * @param reason why it is accepted, for the entries that are new
     * @throws InterlockException if a descriptor or the baseline cannot be used
     */
    public BaselineUpdate acceptDebt(CheckRequest request, String reason) {
        return new DebtAcceptance(this, request).accept(reason);
    }

    /** Tell the rules that are in force, and why. */
    public RuleSet rules() {
        return compiled.get().rules();
    }

    /** Tell the personas that rules may name. */
    public PersonaCatalogue personas() {
        return personas.isPresent() ? personas.get() : PersonaCatalogue.builtIn();
    }

    /** List the artefact formats that are recognised, by id. */
    public List<ArtefactFormat> formats() {
        return formats.get().all();
    }

    /** Tell the hash of each pack that was fetched from the network, by its address, sorted: what a lock file pins. */
    public Map<String, String> fetched() {
        return compiled.get().fetched();
    }

    Program program() {
        return compiled.get().program();
    }

    /** Tell the rules about waivers and baselines: those of the packs, else the ones that are always in force. */
    Program governance() {
        return program().names(GovernanceDocument.FORMAT)
                ? program()
                : compiled.get().governance().get();
    }

    Set<String> integrityCodes() {
        return compiled.get().integrityCodes();
    }

    List<String> packs() {
        return packs;
    }

    /** List what is strange in the packs and does not keep them from running. */
    List<Diagnostic> notes() {
        return compiled.get().notes();
    }

    /**
     * Collect what an instance is made of. For one thread; {@link #build()} may be called again.
     *
     * <p>A pack with a problem refuses the whole instance, unless it is built {@linkplain #lenient() leniently}.
     */
    @API(status = API.Status.STABLE, since = "0.1")
    public static final class Builder {

        private final Set<String> packs = new LinkedHashSet<>();
        private final Set<String> only = new LinkedHashSet<>();
        private final Set<String> skipped = new LinkedHashSet<>();
        private final List<ArtefactFormat> formats = new ArrayList<>();
        private final List<RuleFunction<?>> functions = new ArrayList<>();
        private Optional<ClassLoader> classLoader = Optional.empty();
        private Optional<Path> root = Optional.empty();
        private Optional<PackSource> source = Optional.empty();
        private Optional<PersonaCatalogue> personas = Optional.empty();
        private Optional<Executor> executor = Optional.empty();
        private Optional<RemoteAccess> remote = Optional.empty();
        private boolean lenient;

        private Builder() {}

        /** Add a pack by its address: {@code interlock:NAME}, {@code classpath:PATH}, or what the source resolves. */
        public Builder pack(String address) {
            packs.add(address);
            return this;
        }

        /** Add a pack that is a file below the {@linkplain #root root}, absolute or relative to it. */
        public Builder pack(Path file) {
            packs.add(file.toString().replace('\\', '/'));
            return this;
        }

        /** Look for packs that are files below a directory; else below the working directory. */
        public Builder root(Path directory) {
            root = Optional.of(directory);
            return this;
        }

        /** Take packs that are no resources from a source instead of a directory. */
        public Builder source(PackSource packSource) {
            source = Optional.of(packSource);
            return this;
        }

        /** Keep only the rules with these names, which may hold {@code *}. */
        public Builder rules(Collection<String> names) {
            only.addAll(names);
            return this;
        }

        /** Leave out the rules with these names, which may hold {@code *}. */
        public Builder skipRules(Collection<String> names) {
            skipped.addAll(names);
            return this;
        }

        /** Find formats, functions and packs through a class loader; else through that of this library. */
        public Builder classLoader(ClassLoader loader) {
            classLoader = Optional.of(loader);
            return this;
        }

        /** Add an artefact format to those that the class path offers. */
        public Builder format(ArtefactFormat format) {
            formats.add(format);
            return this;
        }

        /** Add a function to those that the class path offers. */
        public Builder function(RuleFunction<?> function) {
            functions.add(function);
            return this;
        }

        /** Know the personas of an organisation. */
        public Builder personas(PersonaCatalogue catalogue) {
            personas = Optional.of(catalogue);
            return this;
        }

        /** Fetch packs from the network where that is allowed; without this none is fetched. */
        public Builder remote(RemoteAccess access) {
            remote = Optional.of(access);
            return this;
        }

        /**
         * Leave out the rules that cannot run, and name them in the report, instead of refusing the packs.
         *
         * <p>A pack that was asked for and cannot be loaded, and a name of a rule that fits none, are refused all the
         * same.
         */
        public Builder lenient() {
            lenient = true;
            return this;
        }

        /**
         * Compile the packs on an executor, while the first check reads its project.
         *
         * <p>What is wrong with a pack is then thrown by the first check, or by whatever else needs the rules first.
         */
        public Builder compileOn(Executor compiler) {
            executor = Optional.of(compiler);
            return this;
        }

        /**
         * Load and compile the packs.
         *
         * @throws InterlockException if a pack cannot be used, with every problem
         */
        public Interlock build() {
            List<String> asked = addresses();
            Builder asSet = copy();
            Executor compiler = executor.isPresent() ? executor.get() : Runnable::run;
            Pending<Formats> allFormats = Pending.begin(new FormatLoading(asSet), compiler);
            Pending<Compiled> pending = Pending.begin(new Compilation(asSet, asked, allFormats), compiler);
            if (executor.isEmpty()) {
                pending.get();
            }
            return new Interlock(asked, allFormats, personas, pending);
        }

        private record FormatLoading(Builder set) implements Callable<Formats> {
            @Override
            public Formats call() {
                return set.allFormats();
            }
        }

        private record Compilation(Builder set, List<String> asked, Pending<Formats> formats)
                implements Callable<Compiled> {
            @Override
            public Compiled call() {
                return set.compile(asked, formats.get());
            }
        }

        private record FirstOf(PackSource one, PackSource other) implements PackSource {
            @Override
            public Optional<Parsed<SourceText>> find(String address, Limits limits) {
                Optional<Parsed<SourceText>> found = one.find(address, limits);
                return found.isPresent() ? found : other.find(address, limits);
            }
        }

        /** Keep what is set now, whatever is set later. */
        private Builder copy() {
            Builder copy = new Builder();
            copy.only.addAll(only);
            copy.skipped.addAll(skipped);
            copy.functions.addAll(functions);
            copy.formats.addAll(formats);
            copy.classLoader = classLoader;
            copy.root = root;
            copy.source = source;
            copy.personas = personas;
            copy.remote = remote;
            copy.lenient = lenient;
            return copy;
        }

        private Compiled compile(List<String> asked, Formats allFormats) {
            List<Diagnostic> unavailable = new ArrayList<>(allFormats.unavailable());
            Functions allFunctions = allFunctions(unavailable);
            Optional<RemoteFiles> fetching = fetching();
            RuleSet loaded = loader(allFormats.all(), allFunctions, fetching).load(asked);
            RuleSet selected = loaded.select(only, skipped);
            Parsed<Program> program = Program.compile(selected.rules(), allFunctions);
            List<Diagnostic> found = new ArrayList<>(selected.problems());
            found.addAll(program.problems());
            List<Diagnostic> problems = Diagnostic.inOrder(found);
            if (program.value().isEmpty() || (!lenient && !problems.isEmpty())) {
                throw new InterlockException(problems);
            }
            refuseMisconfiguration(loaded, selected);
            RuleSet running =
                    selected.leaveOut(leftOut(selected, program.value().get(), allFunctions));
            List<Diagnostic> notes = new ArrayList<>(problems);
            notes.addAll(unavailable);
            GovernanceProgram governance =
                    new GovernanceProgram(loader(allFormats.all(), allFunctions, Optional.empty()), allFunctions);
            if (fetching.isEmpty()) {
                return Compiled.of(running, program.value().get(), governance, notes, Map.of());
            }
            notes.addAll(fetching.get().notes());
            return Compiled.of(
                    running,
                    program.value().get(),
                    governance,
                    notes,
                    fetching.get().fetched());
        }

        /** What somebody asked for and does not get is no problem of a rule, so that no leniency helps. */
        private static void refuseMisconfiguration(RuleSet loaded, RuleSet selected) {
            List<Diagnostic> ofSelection = new ArrayList<>(selected.problems());
            ofSelection.removeAll(loaded.problems());
            if (!ofSelection.isEmpty()) {
                throw new InterlockException(ofSelection);
            }
            if (!loaded.missing().isEmpty()) {
                throw new InterlockException(loaded.problems());
            }
        }

        private static Map<RuleId, List<Diagnostic>> leftOut(RuleSet selected, Program program, Functions functions) {
            Map<RuleId, List<Diagnostic>> reasons = new LinkedHashMap<>();
            List<Rule> running = program.rules();
            if (running.size() == selected.rules().size()) {
                return reasons;
            }
            Set<Rule> known = Collections.newSetFromMap(new IdentityHashMap<>());
            known.addAll(running);
            for (Rule rule : selected.rules()) {
                if (!known.contains(rule)) {
                    reasons.put(
                            rule.id(), Program.compile(List.of(rule), functions).problems());
                }
            }
            return reasons;
        }

        private List<String> addresses() {
            if (packs.isEmpty()) {
                return List.of("interlock:recommended");
            }
            Set<String> addresses = new LinkedHashSet<>();
            for (String pack : packs) {
                addresses.add(relative(pack));
            }
            return List.copyOf(addresses);
        }

        /** Tell an absolute path below the root, as a build tool writes it, relative to the root. */
        private String relative(String address) {
            try {
                Path written = Path.of(address);
                Path base = root.orElse(Path.of("")).toAbsolutePath().normalize();
                if (written.isAbsolute() && written.normalize().startsWith(base)) {
                    return base.relativize(written.normalize()).toString().replace('\\', '/');
                }
            } catch (InvalidPathException e) {
                return address; // it has a scheme, or is refused where it is loaded
            }
            return address;
        }

        private Optional<RemoteFiles> fetching() {
            return remote.isPresent()
                    ? Optional.of(RemoteFiles.of(remote.get(), RemoteFiles.Wanted.PACK, Limits.standard()))
                    : Optional.empty();
        }

        private PackLoader loader(
                List<ArtefactFormat> allFormats, Functions allFunctions, Optional<RemoteFiles> fetching) {
            Set<String> documentFormats = new LinkedHashSet<>();
            for (ArtefactFormat format : allFormats) {
                documentFormats.addAll(format.spec().documentFormats());
            }
            PackSource directory = PackSource.directory(root.orElse(Path.of("")));
            PackSource files = source.isPresent() ? new FirstOf(source.get(), directory) : directory;
            PackLoader loader = PackLoader.standard()
                    .withClassLoaders(List.of(loaderOrOwn()))
                    .withSource(files)
                    .withPersonas(personas.isPresent() ? personas.get() : PersonaCatalogue.builtIn())
                    .withFormats(documentFormats)
                    .withFunctions(allFunctions.names());
            return fetching.isPresent() ? loader.withRemote(fetching.get()) : loader;
        }

        private ClassLoader loaderOrOwn() {
            if (classLoader.isPresent()) {
                return classLoader.get();
            }
            ClassLoader own = Interlock.class.getClassLoader();
            return own != null ? own : ClassLoader.getSystemClassLoader();
        }

        private Formats allFormats() {
            List<Diagnostic> unavailable = new ArrayList<>();
            Map<String, ArtefactFormat> byId = new Providers(loaderOrOwn(), unavailable).load(ArtefactFormat.class);
            for (ArtefactFormat format : formats) {
                byId.put(format.spec().id(), format);
            }
            return new Formats(List.copyOf(new TreeMap<>(byId).values()), List.copyOf(unavailable));
        }

        private Functions allFunctions(List<Diagnostic> unavailable) {
            Providers providers = new Providers(loaderOrOwn(), unavailable);
            Collection<FunctionGroup> groups =
                    providers.load(FunctionGroup.class).values();
            Map<String, RuleFunction<?>> byName = new LinkedHashMap<>();
            for (RuleFunction<?> function : providers.load(RuleFunction.class).values()) {
                byName.put(function.spec().name(), function);
            }
            for (RuleFunction<?> function : functions) {
                byName.put(function.spec().name(), function);
            }
            return Functions.of(groups, byName.values());
        }
    }
}

package dev.interlock.pack;

import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.remote.RemoteFiles;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Load rule packs with all that they extend.
 *
 * <p>A pack is a file in the Spectral ruleset language, in YAML or JSON, with {@code x-pack} and {@code x-guardrail}.
 * It is named by {@code interlock:NAME} for one that a jar ships under {@code META-INF/interlock/packs}, by
 * {@code classpath:PATH}, by an address that the {@link PackSource} resolves, by an address on the network, or by a
 * path. Nothing is fetched but from hosts that are allowed, and no code of packs is run: rules that call functions in
 * JavaScript are left out, each with a problem.
 *
 * <p>A problem with one rule leaves out that rule alone. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PackLoader {

    /** Packs that are in force whatever else is asked for. */
    private static final List<String> ALWAYS = List.of("interlock:integrity");

    /** Whoever asks for a pack does so in no file; {@link Problems} leaves out this place. */
    private static final Location NOWHERE = Location.of("");

    private final PackSource source;
    private final List<ClassLoader> classLoaders;
    private final PersonaCatalogue personas;
    private final Set<String> formats;
    private final @Nullable Set<String> functions;
    private final List<String> always;
    private final Limits limits;
    private final @Nullable RemoteFiles remote;

    private PackLoader(
            PackSource source,
            List<ClassLoader> classLoaders,
            PersonaCatalogue personas,
            Set<String> formats,
            @Nullable Set<String> functions,
            List<String> always,
            Limits limits,
            @Nullable RemoteFiles remote) {
        this.source = source;
        this.classLoaders = List.copyOf(classLoaders);
        this.personas = personas;
        this.formats = Set.copyOf(formats);
        this.functions = functions == null ? null : Set.copyOf(functions);
        this.always = List.copyOf(always);
        this.limits = limits;
        this.remote = remote;
    }

    /** Tell the loader that knows the packs and personas of this library, no files, and takes any function name. */
    public static PackLoader standard() {
        ClassLoader own = PackLoader.class.getClassLoader();
        return new PackLoader(
                PackSource.none(),
                List.of(own == null ? ClassLoader.getSystemClassLoader() : own),
                PersonaCatalogue.builtIn(),
                Set.of(),
                null,
                ALWAYS,
                Limits.standard(),
                null);
    }

    /** Take packs that are files from a source. */
    public PackLoader withSource(PackSource files) {
        return new PackLoader(files, classLoaders, personas, formats, functions, always, limits, remote);
    }

    /** Fetch packs from hosts that are allowed; else none is fetched. */
    public PackLoader withRemote(RemoteFiles files) {
        return new PackLoader(source, classLoaders, personas, formats, functions, always, limits, files);
    }

    /** Look for packs that jars ship through class loaders, the first that has one wins. */
    public PackLoader withClassLoaders(List<ClassLoader> loaders) {
        return new PackLoader(source, loaders, personas, formats, functions, always, limits, remote);
    }

    /** Know the personas of an organisation. */
    public PackLoader withPersonas(PersonaCatalogue catalogue) {
        return new PackLoader(source, classLoaders, catalogue, formats, functions, always, limits, remote);
    }

    /**
     * Know the formats of documents, beside those of the Spectral language, {@code interface}, {@code landscape},
     * {@code java}.
     */
    public PackLoader withFormats(Collection<String> names) {
        return new PackLoader(source, classLoaders, personas, Set.copyOf(names), functions, always, limits, remote);
    }

    /** Know which functions there are, so that a rule that calls another one is a problem of its pack. */
    public PackLoader withFunctions(Collection<String> names) {
        return new PackLoader(source, classLoaders, personas, formats, Set.copyOf(names), always, limits, remote);
    }

    /** Put no pack in force but those that are asked for, such as to look at one pack alone. */
    public PackLoader withoutAlwaysOn() {
        return new PackLoader(source, classLoaders, personas, formats, functions, List.of(), limits, remote);
    }

    /** Bound what a pack may cost. */
    public PackLoader withLimits(Limits bounds) {
        return new PackLoader(source, classLoaders, personas, formats, functions, always, bounds, remote);
    }

    /** Load packs by their addresses; of rules with one name the later wins. */
    public RuleSet load(String... addresses) {
        return load(List.of(addresses));
    }

    /**
     * Load packs by their addresses; of rules with one name the later wins.
     *
     * @return the rules, with every problem of every pack
     */
    public RuleSet load(List<String> addresses) {
        Problems problems = new Problems();
        PackFiles files = new PackFiles(source, new BuiltInPacks(classLoaders), remote, personas, limits, problems);
        Inheritance inheritance = new Inheritance(files, problems);
        Map<String, InheritedRule> rules = new LinkedHashMap<>();
        List<PackFile> asked = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> all = new ArrayList<>(always);
        all.addAll(addresses);
        for (String address : all) {
            Optional<PackAddress> known = problems.take(PackAddress.parse(address, NOWHERE));
            Optional<PackFile> file = known.isPresent() ? files.find(known.get(), NOWHERE) : Optional.empty();
            if (file.isPresent()) {
                Extension as = new Extension(address, Extension.Mode.RECOMMENDED, false, NOWHERE);
                inheritance.inherit(rules, inheritance.rulesOf(file.get(), as));
                asked.add(file.get());
            } else {
                missing.add(address);
            }
        }
        for (PackFile file : asked) {
            ParserSettings.apply(file, rules);
        }
        OverrideReader overrides = new OverrideReader(inheritance, problems);
        for (PackFile file : asked) {
            overrides.read(file, rules);
        }
        FormatNames names = FormatNames.with(formats);
        RuleCompiler compiler = new RuleCompiler(
                names, new Aliases(names, inheritance), new ClauseReader(functions), new GuardrailReader(personas));
        return new RuleSetAssembly(compiler, overrides.all(), problems)
                .add(rules, inheritance.refused())
                .build(asked, missing, files.all());
    }
}

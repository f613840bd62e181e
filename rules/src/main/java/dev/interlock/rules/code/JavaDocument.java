package dev.interlock.rules.code;

import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Source;
import dev.interlock.document.Unresolved;
import dev.interlock.rules.code.ClassFacts.FieldFacts;
import dev.interlock.rules.code.ClassFacts.MethodFacts;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Compose the document of the classes of one module. */
final class JavaDocument {

    /** Shorter texts stand in many places by chance. */
    private static final int SHORTEST_CONSTANT = 4;

    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    private static final List<String> SECURITY_STARTERS = List.of(
            "spring-security-config",
            "spring-security-web",
            "spring-boot-starter-security",
            "quarkus-security",
            "quarkus-oidc",
            "quarkus-smallrye-jwt",
            "quarkus-elytron-security",
            "micronaut-security");

    private final ProjectFiles files;
    private final CompiledClasses compiled;
    private final ClassPath classPath;
    private final Types types;
    private final SourceFiles sources;
    private final Scalars scalars = new Scalars();
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<String, SourcePlaces> places = new HashMap<>();

    JavaDocument(ProjectFiles files, CompiledClasses compiled, ClassPath classPath) {
        this.files = files;
        this.compiled = compiled;
        this.classPath = classPath;
        this.types = new Types(compiled.classes(), classPath);
        this.sources = new SourceFiles(files);
    }

    /** Tell what was left out of the document. */
    List<Diagnostic> problems() {
        return problems;
    }

    Document compose(String root) {
        ModuleSecurity security = ModuleSecurity.of(compiled.classes().values(), types);
        ValueDrafts values = new ValueDrafts(scalars, constants());
        ClassDrafts drafts =
                new ClassDrafts(scalars, new BodyDrafts(scalars, values, types), types, whoGuards(security));
        Draft document = Draft.object(Source.of(Location.of(buildFile().orElse(root))));
        classes(drafts, document.arrayAt("classes"), root);
        document.put("security", security(security));
        document.put("classPath", libraries());
        document.objectAt("read")
                .put("found", scalars.number(compiled.found()))
                .put("read", scalars.number(compiled.read()));
        return document.attach(attachment()).seal(root);
    }

    /** What concerns the module as a whole is repaired where it is built. */
    private Optional<String> buildFile() {
        String base = files.base().isEmpty() ? "" : files.base() + "/";
        for (String name : BUILD_FILES) {
            if (files.exists(base + name)) {
                return Optional.of(base + name);
            }
        }
        return Optional.empty();
    }

    private void classes(ClassDrafts drafts, Draft classes, String root) {
        if (!compiled.isWhole()) {
            classes.opened();
        }
        long nodes = 0;
        for (ClassFacts type : compiled.classes().values()) {
            nodes += size(type);
            if (nodes > files.limits().nodes()) {
                classes.opened();
                problems.add(Diagnostic.of(
                        "too-many-nodes",
                        "The classes have more than " + files.limits().nodes() + " facts; '" + type.name()
                                + "' and those after it were left out.",
                        Location.of(root),
                        "Check the module in parts."));
                break;
            }
            SourcePlaces known = places(type);
            classes.add(drafts.draft(type, known, isGenerated(type, known.file())));
        }
    }

    private static long size(ClassFacts type) {
        long size = 40L + type.fields().size() * 12L;
        for (MethodFacts method : type.methods()) {
            size += 20L
                    + method.parameters().size() * 6L
                    + method.body().calls().size() * 16L
                    + method.body().reads().size() * 4L;
        }
        return size;
    }

    private SourcePlaces places(ClassFacts type) {
        SourcePlaces known = places.get(type.name());
        if (known == null) {
            Optional<String> source = sources.find(type);
            known = source.isPresent()
                    ? new SourcePlaces(type, source.get(), sources.outline(source.get()))
                    : new SourcePlaces(type, compiled.files().getOrDefault(type.name(), type.name()), Optional.empty());
            places.put(type.name(), known);
        }
        return known;
    }

    private boolean isGenerated(ClassFacts type, String file) {
        return Generated.isMarked(type.annotations()) || sources.isGenerated(file);
    }

    /** javac copies constants into every class that uses them; this tells where a text was defined. */
    private Map<String, String> constants() {
        Map<String, String> constants = new HashMap<>();
        for (ClassFacts type : compiled.classes().values()) {
            for (FieldFacts field : type.fields()) {
                String text = field.constant().orElse("");
                if (field.type().equals("java.lang.String") && text.length() >= SHORTEST_CONSTANT) {
                    constants.putIfAbsent(text, type.name() + "#" + field.name());
                }
            }
        }
        return constants;
    }

    private Optional<Unresolved> whoGuards(ModuleSecurity security) {
        if (security.hasFilterChain()) {
            return Optional.of(ClassDrafts.decidedBy("a security filter chain", Unresolved.Reason.RUNTIME));
        }
        if (security.hasFilters() || hasConstraints()) {
            return Optional.of(ClassDrafts.decidedBy("a filter or a constraint", Unresolved.Reason.RUNTIME));
        }
        if (classPath.isUnknown()) {
            return Optional.of(ClassDrafts.decidedBy("the class path", Unresolved.Reason.UNREADABLE));
        }
        return hasStarter()
                ? Optional.of(ClassDrafts.decidedBy("the security starter", Unresolved.Reason.RUNTIME))
                : Optional.empty();
    }

    private boolean hasStarter() {
        for (String artifact : classPath.artifacts()) {
            for (String starter : SECURITY_STARTERS) {
                if (artifact.startsWith(starter)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hasConstraints() {
        for (String path : files.paths()) {
            if (path.endsWith("WEB-INF/web.xml") && hasConstraints(path)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasConstraints(String path) {
        Optional<SourceText> text = files.text(path).value();
        return text.isPresent() && text.get().text().contains("security-constraint");
    }

    private Draft security(ModuleSecurity security) {
        Draft draft = Draft.object()
                .put("filterChain", scalars.bool(security.hasFilterChain()))
                .put(
                        "starter",
                        classPath.isUnknown()
                                ? Draft.unresolved(
                                        ClassDrafts.decidedBy("the class path", Unresolved.Reason.UNREADABLE))
                                : scalars.bool(hasStarter()))
                .put("methodSecurity", scalars.bool(security.hasMethodSecurity()))
                .put("csrfDisabled", scalars.bool(!security.csrfDisabled().isEmpty()));
        Draft permitted = draft.arrayAt("permitAllMatchers");
        for (ModuleSecurity.Permitted each : security.permitted()) {
            permitted.add(at(each.place()).put("pattern", scalars.withProperties(each.pattern())));
        }
        Draft origins = draft.arrayAt("anyOrigin");
        for (ModuleSecurity.AnyOrigin each : security.anyOrigins()) {
            origins.add(at(each.place()).put("credentials", scalars.bool(each.withCredentials())));
        }
        if (!security.csrfDisabled().isEmpty()) {
            Draft places = draft.arrayAt("csrfDisabledAt");
            security.csrfDisabled().forEach(each -> places.add(at(each)));
        }
        return draft;
    }

    private Draft at(ModuleSecurity.Place place) {
        SourcePlaces known = places(place.type());
        Source method = known.ofMethod(place.method(), known.ofClass());
        Source source = known.ofLine(place.line(), method);
        Draft draft =
                Draft.object(source).put("class", scalars.string(place.type().name()));
        source.location()
                .range()
                .ifPresent(
                        range -> draft.put("line", scalars.number(range.start().line())));
        return draft;
    }

    private Draft libraries() {
        Set<String> artifacts = new TreeSet<>(classPath.artifacts());
        Draft backends = scalars.strings(LoggingBackends.backends(artifacts));
        Draft bridges = scalars.strings(LoggingBackends.bridges(artifacts));
        if (classPath.isUnknown()) {
            backends.opened();
            bridges.opened();
        }
        return Draft.object()
                .put("known", scalars.bool(!classPath.isUnknown()))
                .put("backends", backends)
                .put("bridges", bridges);
    }

    private record ClassFile(ProjectFiles files, String path) implements Supplier<Optional<byte[]>> {
        @Override
        public Optional<byte[]> get() {
            return files.bytes(path);
        }
    }

    private ProjectClasses attachment() {
        Map<String, Supplier<Optional<byte[]>>> bytes = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : compiled.files().entrySet()) {
            bytes.put(each.getKey(), new ClassFile(files, each.getValue()));
        }
        return new ProjectClasses(bytes, classPath.entries(), compiled.found());
    }
}

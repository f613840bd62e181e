package dev.interlock.rules.code;

import dev.interlock.document.Draft;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import dev.interlock.rules.code.Body.Assignment;
import dev.interlock.rules.code.ClassFacts.FieldFacts;
import dev.interlock.rules.code.ClassFacts.MethodFacts;
import dev.interlock.rules.code.ClassFacts.ParameterFacts;
import dev.interlock.rules.code.Endpoint.Parameter;
import dev.interlock.source.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/** Draft classes: what they are, declare, do and offer. */
final class ClassDrafts {

    private final Scalars scalars;
    private final BodyDrafts bodies;
    private final Types types;
    private final Endpoints endpoints;
    private final Optional<Unresolved> whoGuards;

    /**
     * Create the drafts of one document.
     *
     * @param whoGuards why nobody can tell from annotations alone whether an endpoint is guarded; empty where one can
     */
    ClassDrafts(Scalars scalars, BodyDrafts bodies, Types types, Optional<Unresolved> whoGuards) {
        this.scalars = scalars;
        this.bodies = bodies;
        this.types = types;
        this.endpoints = new Endpoints(types);
        this.whoGuards = whoGuards;
    }

    Draft draft(ClassFacts type, SourcePlaces places, boolean isGenerated) {
        Source around = places.ofClass();
        Draft draft = Draft.object(around)
                .put("name", scalars.string(type.name()))
                .put("simpleName", scalars.string(type.simpleName()))
                .put("package", scalars.string(type.packageName()))
                .put("kind", scalars.string(type.kind()))
                .put("file", scalars.string(places.file()));
        putLine(draft, around);
        draft.put("generated", scalars.bool(isGenerated))
                .put("nested", scalars.bool(type.name().indexOf('$') > 0))
                .put("language", scalars.string(type.isAnnotated("kotlin.Metadata") ? "kotlin" : "java"))
                .put("modifiers", scalars.strings(Modifiers.ofClass(type.access())));
        if (type.superclass().isPresent()) {
            draft.put("superclass", scalars.string(type.superclass().get()));
        }
        draft.put("interfaces", scalars.strings(type.interfaces())).put("supertypes", supertypes(type));
        draft.put("annotations", scalars.annotations(type.annotations()));
        fields(type, places, around, draft.arrayAt("fields"));
        Draft statements = Draft.array();
        IdentityHashMap<MethodFacts, Source> methodPlaces =
                methods(type, places, around, draft.arrayAt("methods"), statements);
        if (!statements.elements().isEmpty()) {
            draft.objectAt("logger").put("calls", statements);
        }
        offers(type, around, methodPlaces, draft);
        certificates(type, places, methodPlaces, around, draft);
        return draft;
    }

    private Draft supertypes(ClassFacts type) {
        Types.Lineage lineage = types.lineage(type.name());
        Draft names = scalars.strings(lineage.names());
        return lineage.isWhole() ? names : names.opened();
    }

    private void fields(ClassFacts type, SourcePlaces places, Source around, Draft fields) {
        Map<String, Assignment> assigned = new HashMap<>();
        for (MethodFacts method : type.methods()) {
            if (method.name().startsWith("<")) {
                for (Assignment each : method.body().assignments()) {
                    assigned.putIfAbsent(each.field().name(), each);
                }
            }
        }
        for (FieldFacts field : type.fields()) {
            if ((field.access() & Opcodes.ACC_SYNTHETIC) != 0) {
                continue;
            }
            Assignment initial = field.constant().isPresent() ? null : assigned.get(field.name());
            Source otherwise = initial == null ? around : places.ofLine(initial.line(), around);
            Source place = places.ofField(field.name(), otherwise);
            Draft draft = Draft.object(place)
                    .put("name", scalars.string(field.name()))
                    .put("type", scalars.string(field.type()));
            putLine(draft, place);
            draft.put("modifiers", scalars.strings(Modifiers.ofField(field.access())))
                    .put("annotations", scalars.annotations(field.annotations()));
            if (field.constant().isPresent()) {
                draft.put("constant", scalars.string(field.constant().get()));
            }
            if (initial != null) {
                draft.put("initial", scalars.string(initial.text()));
            }
            fields.add(draft);
        }
    }

    private IdentityHashMap<MethodFacts, Source> methods(
            ClassFacts type, SourcePlaces places, Source around, Draft methods, Draft statements) {
        IdentityHashMap<MethodFacts, Source> methodPlaces = new IdentityHashMap<>();
        for (MethodFacts method : type.methods()) {
            if (method.isSynthetic()) {
                continue;
            }
            Source place = places.ofMethod(method, around);
            methodPlaces.put(method, place);
            Draft draft = Draft.object(place)
                    .put("name", scalars.string(method.name()))
                    .put("descriptor", scalars.string(method.descriptor()))
                    .put("returns", scalars.string(Names.returned(method.descriptor())));
            putLine(draft, place);
            draft.put("modifiers", scalars.strings(Modifiers.ofMethod(method.access())))
                    .put("generated", scalars.bool(Generated.isMarked(method.annotations())))
                    .put("annotations", scalars.annotations(method.annotations()))
                    .put("parameters", parameters(method))
                    .put("throws", scalars.strings(method.thrown()));
            bodies.add(method, places, place, draft, statements);
            methods.add(draft);
        }
        return methodPlaces;
    }

    private Draft parameters(MethodFacts method) {
        Draft parameters = Draft.array();
        for (ParameterFacts parameter : method.parameters()) {
            Draft draft = Draft.object().put("type", scalars.string(parameter.type()));
            if (parameter.name().isPresent()) {
                draft.put("name", scalars.string(parameter.name().get()));
            }
            parameters.add(draft.put("annotations", scalars.annotations(parameter.annotations())));
        }
        return parameters;
    }

    private void offers(ClassFacts type, Source around, IdentityHashMap<MethodFacts, Source> places, Draft draft) {
        List<Endpoint> offered = endpoints.of(type);
        List<Listener> listeners = Listener.of(type, types);
        if (!offered.isEmpty()) {
            Draft all = draft.arrayAt("endpoints");
            for (Endpoint endpoint : offered) {
                all.add(endpoint(endpoint, places.getOrDefault(endpoint.handler(), around)));
            }
        }
        if (!listeners.isEmpty()) {
            Draft all = draft.arrayAt("listeners");
            for (Listener listener : listeners) {
                Optional<MethodFacts> method = listener.method();
                Source place = method.isPresent() ? places.getOrDefault(method.get(), around) : around;
                Draft each = Draft.object(place)
                        .put("kind", scalars.string(listener.kind()))
                        .put("topics", scalars.withProperties(listener.topics()));
                if (method.isPresent()) {
                    each.put("handler", scalars.string(method.get().name()));
                }
                putLine(each, place);
                all.add(each);
            }
        }
        draft.put("roles", scalars.strings(ClassRoles.of(type, types, offered, listeners)));
    }

    private Draft endpoint(Endpoint endpoint, Source place) {
        Draft draft = Draft.object(place)
                .put("method", scalars.string(endpoint.method()))
                .put("path", scalars.path(endpoint.path()))
                .put("handler", scalars.string(endpoint.handler().name()))
                .put("framework", scalars.string(endpoint.framework()));
        putLine(draft, place);
        draft.put("security", security(endpoint.security()))
                .put("consumes", scalars.strings(endpoint.mapping().consumes()))
                .put("produces", scalars.strings(endpoint.mapping().produces()))
                .put("headerConditions", scalars.strings(endpoint.mapping().headers()))
                .put("headers", scalars.strings(headers(endpoint)))
                .put("deprecated", scalars.bool(isDeprecated(endpoint.handler())));
        Draft parameters = draft.arrayAt("parameters");
        for (Parameter parameter : endpoint.parameters()) {
            Draft each = Draft.object().put("in", scalars.string(parameter.in()));
            if (!parameter.name().isEmpty()) {
                each.put("name", scalars.string(parameter.name()));
            }
            parameters.add(each);
        }
        return draft;
    }

    private static List<String> headers(Endpoint endpoint) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : endpoint.parameters()) {
            if (parameter.in().equals("header") && !parameter.name().isEmpty()) {
                names.add(parameter.name());
            }
        }
        return names;
    }

    private static boolean isDeprecated(MethodFacts method) {
        for (AnnotationFacts annotation : method.annotations()) {
            if (annotation.type().equals("java.lang.Deprecated")) {
                return true;
            }
        }
        return false;
    }

    private Draft security(Endpoint.Security security) {
        Draft declared = security.isDeclared() || whoGuards.isEmpty()
                ? scalars.bool(security.isDeclared())
                : Draft.unresolved(whoGuards.get());
        return Draft.object()
                .put("annotations", scalars.strings(security.annotations()))
                .put("roles", scalars.strings(security.roles()))
                .put("expressions", scalars.strings(security.expressions()))
                .put("permitAll", scalars.bool(security.permitAll()))
                .put("denyAll", scalars.bool(security.denyAll()))
                .put("declared", declared);
    }

    private void certificates(
            ClassFacts type,
            SourcePlaces places,
            IdentityHashMap<MethodFacts, Source> methodPlaces,
            Source around,
            Draft draft) {
        InsecureTls.Verdict verdict = InsecureTls.of(type, types);
        if (verdict.trustsEverybody()) {
            draft.put("trustsEverybody", scalars.bool(true));
        }
        if (verdict.verifiesNothing()) {
            draft.put("verifiesNothing", scalars.bool(true));
        }
        if (!verdict.places().isEmpty()) {
            Draft all = draft.arrayAt("insecureTls");
            for (InsecureTls.Place each : verdict.places()) {
                Source place = places.ofLine(each.line(), methodPlaces.getOrDefault(each.method(), around));
                Draft found = Draft.object(place).put("what", scalars.string(each.what()));
                putLine(found, place);
                all.add(found);
            }
        }
    }

    private void putLine(Draft draft, Source place) {
        Optional<Range> range = place.location().range();
        if (range.isPresent()) {
            draft.put("line", scalars.number(range.get().start().line()));
        }
    }

    /** Say that something outside the annotations decides. */
    static Unresolved decidedBy(String what, Unresolved.Reason reason) {
        return new Unresolved(reason, Template.hole(what, ""));
    }
}

package dev.interlock.rules.code;

import dev.interlock.rules.code.ClassFacts.MethodFacts;
import dev.interlock.rules.code.ClassFacts.ParameterFacts;
import dev.interlock.rules.code.Endpoint.Mapping;
import dev.interlock.rules.code.Endpoint.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** Find the ways in by HTTP that classes offer, whichever framework maps them. */
final class Endpoints {

    /** Interfaces with these annotations describe what is called, not what is served. */
    private static final Set<String> CLIENTS = Set.of("FeignClient", "RegisterRestClient", "HttpExchange");

    private static final List<EndpointFramework> FRAMEWORKS = List.of(new SpringEndpoints(), new JaxRsEndpoints());

    private final Types types;
    private final EndpointSecurity security;

    Endpoints(Types types) {
        this.types = types;
        this.security = new EndpointSecurity(types);
    }

    List<Endpoint> of(ClassFacts type) {
        boolean isAbstract = (type.access() & Opcodes.ACC_ABSTRACT) != 0;
        if (isAbstract || isPlain(type)) {
            return List.of();
        }
        List<AnnotationFacts> own = types.withMeta(type.annotations());
        List<AnnotationFacts> inherited = inherited(type);
        List<Endpoint> endpoints = new ArrayList<>();
        for (EndpointFramework framework : FRAMEWORKS) {
            if (framework.serves(own, inherited)) {
                Optional<Mapping> mapped = framework.ofClass(own);
                Mapping prefix = (mapped.isPresent() ? mapped : framework.ofClass(inherited)).orElse(Mapping.NONE);
                for (MethodFacts method : candidates(type, framework)) {
                    add(type, method, prefix, framework, endpoints);
                }
            }
        }
        Collections.sort(endpoints);
        return endpoints;
    }

    private static boolean isPlain(ClassFacts type) {
        return type.annotations().isEmpty()
                && type.interfaces().isEmpty()
                && type.superclass().orElse("java.lang.Object").startsWith("java.");
    }

    private List<AnnotationFacts> inherited(ClassFacts type) {
        List<AnnotationFacts> annotations = new ArrayList<>();
        for (String supertype : types.lineage(type.name()).ordered()) {
            Optional<ClassFacts> facts = supertype.startsWith("java.") ? Optional.empty() : types.find(supertype);
            if (facts.isPresent() && !isClient(facts.get())) {
                annotations.addAll(types.withMeta(facts.get().annotations()));
            }
        }
        return annotations;
    }

    private static boolean isClient(ClassFacts type) {
        for (AnnotationFacts annotation : type.annotations()) {
            if (CLIENTS.contains(annotation.simpleName())) {
                return true;
            }
        }
        return false;
    }

    /** The methods of a class, and those that it inherits with their code. */
    private List<MethodFacts> candidates(ClassFacts type, EndpointFramework framework) {
        List<MethodFacts> methods = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (MethodFacts method : type.methods()) {
            if (framework.isCandidate(method) && seen.add(method.name() + method.descriptor())) {
                methods.add(method);
            }
        }
        for (String supertype : types.lineage(type.name()).ordered()) {
            Optional<ClassFacts> facts = supertype.startsWith("java.") ? Optional.empty() : types.find(supertype);
            if (facts.isEmpty()) {
                continue;
            }
            for (MethodFacts method : facts.get().methods()) {
                boolean hasCode = (method.access() & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC)) == 0;
                if (hasCode && framework.isCandidate(method) && seen.add(method.name() + method.descriptor())) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    private void add(
            ClassFacts type,
            MethodFacts method,
            Mapping prefix,
            EndpointFramework framework,
            List<Endpoint> endpoints) {
        List<MethodFacts> overridden = types.overridden(type, method);
        Optional<Mapping> own = framework.ofMethod(types.withMeta(method.annotations()));
        for (MethodFacts other : overridden) {
            own = own.isPresent() ? own : framework.ofMethod(types.withMeta(other.annotations()));
        }
        if (own.isEmpty()) {
            return;
        }
        Mapping mapping = prefix.then(own.get());
        List<Parameter> parameters = parameters(method, overridden, framework);
        Endpoint.Security who = security.of(type, method, overridden);
        List<String> verbs = mapping.methods().isEmpty() ? List.of("any") : mapping.methods();
        for (String path : mapping.paths()) {
            for (String verb : verbs) {
                endpoints.add(new Endpoint(framework.name(), verb, path, method, mapping, parameters, who));
            }
        }
    }

    private static List<Parameter> parameters(
            MethodFacts method, List<MethodFacts> overridden, EndpointFramework framework) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.parameters().size(); i++) {
            ParameterFacts telling = method.parameters().get(i);
            for (MethodFacts other : overridden) {
                telling = telling.annotations().isEmpty() ? other.parameters().get(i) : telling;
            }
            Optional<Parameter> parameter = framework.parameter(telling);
            if (parameter.isPresent()) {
                parameters.add(parameter.get());
            }
        }
        return parameters;
    }
}

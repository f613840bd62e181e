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
            if (!supertype.startsWith("java.")) {
                Optional<ClassFacts> facts = types.find(supertype);
                boolean isClient = facts.stream()
                        .flatMap(known -> known.annotations().stream())
                        .anyMatch(annotation -> CLIENTS.contains(annotation.simpleName()));
                if (!isClient) {
                    facts.ifPresent(known -> annotations.addAll(types.withMeta(known.annotations())));
                }
            }
        }
        return annotations;
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
            if (supertype.startsWith("java.")) {
                continue;
            }
            for (MethodFacts method :
                    types.find(supertype).map(ClassFacts::methods).orElse(List.of())) {
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
            int place = i;
            ParameterFacts own = method.parameters().get(i);
            ParameterFacts telling = own.annotations().isEmpty()
                    ? overridden.stream()
                            .map(other -> other.parameters().get(place))
                            .filter(other -> !other.annotations().isEmpty())
                            .findFirst()
                            .orElse(own)
                    : own;
            Optional<Parameter> parameter = framework.parameter(telling);
            if (parameter.isPresent()) {
                parameters.add(parameter.get());
            }
        }
        return parameters;
    }
}

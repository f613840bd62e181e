package dev.interlock.rules.code;

import dev.interlock.rules.code.ClassFacts.MethodFacts;
import dev.interlock.rules.code.ClassFacts.ParameterFacts;
import dev.interlock.rules.code.Endpoint.Mapping;
import dev.interlock.rules.code.Endpoint.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Find the ways in that resources of JAX-RS offer. */
final class JaxRsEndpoints implements EndpointFramework {

    private static final List<String> PACKAGES = List.of("jakarta.ws.rs.", "javax.ws.rs.");

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private static final Map<String, String> PLACES = Map.of(
            "QueryParam", "query",
            "PathParam", "path",
            "HeaderParam", "header",
            "CookieParam", "cookie",
            "MatrixParam", "matrix",
            "FormParam", "form");

    @Override
    public String name() {
        return "jaxrs";
    }

    @Override
    public boolean serves(List<AnnotationFacts> ofClass, List<AnnotationFacts> inherited) {
        return find(ofClass, "Path").isPresent() || find(inherited, "Path").isPresent();
    }

    @Override
    public Optional<Mapping> ofClass(List<AnnotationFacts> annotations) {
        return find(annotations, "Path").map(path -> mapping(annotations, List.of()));
    }

    /** A method without a verb is none: it gives the object that serves the rest of the path. */
    @Override
    public Optional<Mapping> ofMethod(List<AnnotationFacts> annotations) {
        List<String> verbs = annotations.stream()
                .flatMap(annotation -> verb(annotation).stream())
                .toList();
        return verbs.isEmpty() ? Optional.empty() : Optional.of(mapping(annotations, verbs));
    }

    @Override
    public Optional<Parameter> parameter(ParameterFacts parameter) {
        if (parameter.annotations().isEmpty()) {
            return Optional.of(new Parameter("", "body"));
        }
        for (AnnotationFacts annotation : parameter.annotations()) {
            String place = PLACES.get(annotation.simpleName());
            if (place != null && isJaxRs(annotation)) {
                return Optional.of(new Parameter(annotation.text("value").orElse(""), place));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isCandidate(MethodFacts method) {
        return method.isPublic() && !method.isSynthetic();
    }

    private static Mapping mapping(List<AnnotationFacts> annotations, List<String> verbs) {
        return new Mapping(
                verbs,
                texts(annotations, "Path"),
                texts(annotations, "Consumes"),
                texts(annotations, "Produces"),
                List.of());
    }

    private static List<String> texts(List<AnnotationFacts> annotations, String name) {
        return find(annotations, name)
                .map(annotation -> annotation.texts("value"))
                .orElse(List.of());
    }

    private static Optional<AnnotationFacts> find(List<AnnotationFacts> annotations, String name) {
        for (AnnotationFacts annotation : annotations) {
            if (annotation.simpleName().equals(name) && isJaxRs(annotation)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /** Own verbs are annotations with {@code @HttpMethod}. */
    private static Optional<String> verb(AnnotationFacts annotation) {
        if (!isJaxRs(annotation)) {
            return Optional.empty();
        }
        String name = annotation.simpleName();
        if (name.equals("HttpMethod")) {
            return annotation.text("value").map(verb -> verb.toLowerCase(Locale.ROOT));
        }
        return METHODS.contains(name) ? Optional.of(name.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean isJaxRs(AnnotationFacts annotation) {
        return PACKAGES.stream().anyMatch(annotation.type()::startsWith);
    }
}

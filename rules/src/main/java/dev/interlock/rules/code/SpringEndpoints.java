package dev.interlock.rules.code;

import dev.interlock.rules.code.ClassFacts.MethodFacts;
import dev.interlock.rules.code.ClassFacts.ParameterFacts;
import dev.interlock.rules.code.Endpoint.Mapping;
import dev.interlock.rules.code.Endpoint.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Find the ways in that controllers of Spring MVC and WebFlux offer. */
final class SpringEndpoints implements EndpointFramework {

    private static final String WEB = "org.springframework.web.bind.annotation.";

    private static final Set<String> CONTROLLERS = Set.of(
            WEB + "RestController",
            "org.springframework.stereotype.Controller",
            "org.springframework.data.rest.webmvc.RepositoryRestController",
            "org.springframework.data.rest.webmvc.BasePathAwareController");

    private static final Map<String, String> METHODS = Map.of(
            WEB + "GetMapping", "get",
            WEB + "PostMapping", "post",
            WEB + "PutMapping", "put",
            WEB + "PatchMapping", "patch",
            WEB + "DeleteMapping", "delete");

    private static final Map<String, String> PLACES = Map.of(
            WEB + "RequestParam", "query",
            WEB + "PathVariable", "path",
            WEB + "RequestHeader", "header",
            WEB + "CookieValue", "cookie",
            WEB + "MatrixVariable", "matrix",
            WEB + "RequestPart", "form",
            WEB + "RequestBody", "body");

    @Override
    public String name() {
        return "spring";
    }

    @Override
    public boolean serves(List<AnnotationFacts> ofClass, List<AnnotationFacts> inherited) {
        for (AnnotationFacts annotation : ofClass) {
            if (CONTROLLERS.contains(annotation.type())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Mapping> ofClass(List<AnnotationFacts> annotations) {
        for (AnnotationFacts annotation : annotations) {
            if (annotation.type().equals(WEB + "RequestMapping")) {
                return Optional.of(mapping(annotation, methods(annotation)));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Mapping> ofMethod(List<AnnotationFacts> annotations) {
        for (AnnotationFacts annotation : annotations) {
            String method = METHODS.get(annotation.type());
            if (method != null) {
                return Optional.of(mapping(annotation, List.of(method)));
            }
        }
        return ofClass(annotations);
    }

    @Override
    public Optional<Parameter> parameter(ParameterFacts parameter) {
        for (AnnotationFacts annotation : parameter.annotations()) {
            String place = PLACES.get(annotation.type());
            if (place != null) {
                Optional<String> told = annotation.text("name", "value");
                String name = (told.isPresent() ? told : parameter.name()).orElse("");
                return Optional.of(new Parameter(place.equals("body") ? "" : name, place));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isCandidate(MethodFacts method) {
        return !method.isSynthetic();
    }

    private static List<String> methods(AnnotationFacts annotation) {
        List<String> methods = new ArrayList<>();
        for (String method : annotation.texts("method")) {
            methods.add(method.toLowerCase(Locale.ROOT));
        }
        return methods;
    }

    private static Mapping mapping(AnnotationFacts annotation, List<String> methods) {
        return new Mapping(
                methods,
                annotation.texts("path", "value"),
                annotation.texts("consumes"),
                annotation.texts("produces"),
                annotation.texts("headers"));
    }
}

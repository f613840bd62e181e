package dev.interlock.rules.code;

import dev.interlock.rules.code.ClassFacts.MethodFacts;
import dev.interlock.rules.code.ClassFacts.ParameterFacts;
import dev.interlock.rules.code.Endpoint.Mapping;
import dev.interlock.rules.code.Endpoint.Parameter;
import java.util.List;
import java.util.Optional;

/** Know the annotations by which a framework maps requests to methods. */
interface EndpointFramework {

    String name();

    /** Tell whether a class with these annotations, and those on its supertypes, serves requests. */
    boolean serves(List<AnnotationFacts> ofClass, List<AnnotationFacts> inherited);

    Optional<Mapping> ofClass(List<AnnotationFacts> annotations);

    Optional<Mapping> ofMethod(List<AnnotationFacts> annotations);

    Optional<Parameter> parameter(ParameterFacts parameter);

    boolean isCandidate(MethodFacts method);
}

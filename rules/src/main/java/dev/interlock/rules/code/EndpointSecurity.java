package dev.interlock.rules.code;

import dev.interlock.rules.code.ClassFacts.MethodFacts;
import dev.interlock.rules.code.Endpoint.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tell who may call a method, by the annotations on it, on its class, and on what these override. */
final class EndpointSecurity {

    private static final Set<String> ANNOTATIONS = Set.of(
            "org.springframework.security.access.prepost.PreAuthorize",
            "org.springframework.security.access.annotation.Secured",
            "javax.annotation.security.RolesAllowed",
            "javax.annotation.security.PermitAll",
            "javax.annotation.security.DenyAll",
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated",
            "io.quarkus.security.PermissionsAllowed",
            "io.micronaut.security.annotation.Secured");

    private static final Pattern GRANT = Pattern.compile("has(?:Any)?(?:Role|Authority|Scope)\\s*\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
    private static final Pattern SPACE = Pattern.compile("\\s");

    private final Types types;

    EndpointSecurity(Types types) {
        this.types = types;
    }

    /** The nearest place that says anything decides. */
    Security of(ClassFacts owner, MethodFacts method, List<MethodFacts> overridden) {
        List<List<AnnotationFacts>> levels = new ArrayList<>();
        levels.add(method.annotations());
        for (MethodFacts other : overridden) {
            levels.add(other.annotations());
        }
        levels.add(owner.annotations());
        for (String supertype : types.lineage(owner.name()).ordered()) {
            if (!supertype.startsWith("java.")) {
                types.find(supertype).map(ClassFacts::annotations).ifPresent(levels::add);
            }
        }
        for (List<AnnotationFacts> level : levels) {
            List<AnnotationFacts> deciding = new ArrayList<>();
            for (AnnotationFacts annotation : types.withMeta(level)) {
                if (ANNOTATIONS.contains(annotation.type())) {
                    deciding.add(annotation);
                }
            }
            if (!deciding.isEmpty()) {
                return security(deciding);
            }
        }
        return Security.NONE;
    }

    private static Security security(List<AnnotationFacts> deciding) {
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> roles = new TreeSet<>();
        TreeSet<String> expressions = new TreeSet<>();
        boolean permitAll = false;
        boolean denyAll = false;
        for (AnnotationFacts annotation : deciding) {
            String name = annotation.simpleName();
            names.add(name);
            permitAll |= name.equals("PermitAll");
            denyAll |= name.equals("DenyAll");
            for (String value : annotation.texts("value")) {
                if (name.equals("PreAuthorize")) {
                    expressions.add(value);
                    roles.addAll(granted(value));
                    permitAll |= isCall(value, "permitAll");
                    denyAll |= isCall(value, "denyAll");
                } else {
                    roles.add(value);
                    permitAll |= value.equals("IS_AUTHENTICATED_ANONYMOUSLY") || value.equals("isAnonymous()");
                }
            }
        }
        return new Security(List.copyOf(names), List.copyOf(roles), List.copyOf(expressions), permitAll, denyAll);
    }

    private static List<String> granted(String expression) {
        List<String> roles = new ArrayList<>();
        Matcher grant = GRANT.matcher(expression);
        while (grant.find()) {
            Matcher quoted = QUOTED.matcher(grant.group(1));
            while (quoted.find()) {
                roles.add(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
            }
        }
        return roles;
    }

    private static boolean isCall(String expression, String name) {
        String plain = SPACE.matcher(expression).replaceAll("");
        return plain.equals(name) || plain.equals(name + "()");
    }
}

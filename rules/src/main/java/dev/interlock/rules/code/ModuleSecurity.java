package dev.interlock.rules.code;

import dev.interlock.rules.code.Body.Call;
import dev.interlock.rules.code.ClassFacts.MethodFacts;
import dev.interlock.rules.code.Value.Constant;
import dev.interlock.rules.code.Value.Elements;
import dev.interlock.rules.code.Value.Function;
import dev.interlock.rules.code.Value.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Find what a module configures about security as a whole. */
final class ModuleSecurity {

    private static final Set<String> CHAINS = Set.of(
            "org.springframework.security.web.SecurityFilterChain",
            "org.springframework.security.web.server.SecurityWebFilterChain");

    private static final Set<String> CHAIN_BUILDERS =
            Set.of("org.springframework.security.config.annotation.web.configuration.WebSecurityConfigurerAdapter");

    private static final Set<String> METHOD_SECURITY =
            Set.of("EnableMethodSecurity", "EnableGlobalMethodSecurity", "EnableReactiveMethodSecurity");

    private static final Set<String> FILTERS = Set.of(
            "jakarta.servlet.Filter",
            "javax.servlet.Filter",
            "jakarta.ws.rs.container.ContainerRequestFilter",
            "javax.ws.rs.container.ContainerRequestFilter",
            "org.springframework.web.server.WebFilter",
            "org.springframework.web.servlet.HandlerInterceptor");

    private static final Set<String> FILTER_WORDS = Set.of(
            "auth", "authentication", "authorization", "authorisation", "security", "token", "jwt", "login", "key");

    private static final Set<String> MATCHERS = Set.of(
            "requestMatchers",
            "antMatchers",
            "mvcMatchers",
            "regexMatchers",
            "pathMatchers",
            "anyRequest",
            "anyExchange");

    private static final Set<String> ORIGINS = Set.of(
            "addAllowedOrigin",
            "setAllowedOrigins",
            "allowedOrigins",
            "addAllowedOriginPattern",
            "setAllowedOriginPatterns",
            "allowedOriginPatterns");

    /** Where in the code a fact stands. */
    record Place(ClassFacts type, MethodFacts method, int line) {}

    /** What everybody may call. */
    record Permitted(String pattern, Place place) {}

    /** Where every origin may call from a browser. */
    record AnyOrigin(boolean withCredentials, Place place) {}

    private final List<Permitted> permitted = new ArrayList<>();
    private final List<AnyOrigin> anyOrigins = new ArrayList<>();
    private final List<Place> csrfDisabled = new ArrayList<>();
    private final List<Place> chains = new ArrayList<>();
    private boolean methodSecurity;
    private boolean filters;

    private ModuleSecurity() {}

    static ModuleSecurity of(Collection<ClassFacts> classes, Types types) {
        ModuleSecurity security = new ModuleSecurity();
        for (ClassFacts type : classes) {
            security.look(type, types);
        }
        return security;
    }

    boolean hasFilterChain() {
        return !chains.isEmpty();
    }

    /** Tell whether filters of the module's own may guard its endpoints. */
    boolean hasFilters() {
        return filters;
    }

    boolean hasMethodSecurity() {
        return methodSecurity;
    }

    List<Place> chains() {
        return chains;
    }

    List<Permitted> permitted() {
        return permitted;
    }

    List<AnyOrigin> anyOrigins() {
        return anyOrigins;
    }

    List<Place> csrfDisabled() {
        return csrfDisabled;
    }

    private void look(ClassFacts type, Types types) {
        for (AnnotationFacts annotation : type.annotations()) {
            methodSecurity |= METHOD_SECURITY.contains(annotation.simpleName());
        }
        filters |= isNamedLikeGuard(type) && FILTERS.stream().anyMatch(filter -> types.isSubtype(type.name(), filter));
        boolean buildsChain = CHAIN_BUILDERS.contains(type.superclass().orElse(""));
        for (MethodFacts method : type.methods()) {
            boolean makesChain = isBean(method) && CHAINS.contains(Names.returned(method.descriptor()));
            if (makesChain || (buildsChain && method.name().equals("configure"))) {
                chains.add(new Place(type, method, method.body().firstLine()));
            }
            annotatedOrigins(type, method, method.annotations());
            for (Call call : method.body().calls()) {
                look(type, method, call);
            }
        }
        if (!type.methods().isEmpty()) {
            annotatedOrigins(type, type.methods().get(0), type.annotations());
        }
    }

    private static boolean isNamedLikeGuard(ClassFacts type) {
        for (String word : Names.tokens(type.simpleName())) {
            if (FILTER_WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBean(MethodFacts method) {
        for (AnnotationFacts annotation : method.annotations()) {
            if (annotation.type().equals("org.springframework.context.annotation.Bean")) {
                return true;
            }
        }
        return false;
    }

    private void look(ClassFacts type, MethodFacts method, Call call) {
        Place place = new Place(type, method, call.line());
        String owner = call.target().owner();
        String name = call.target().name();
        if (name.equals("permitAll") && call.receiver().orElse(null) instanceof Result matched) {
            permit(matched.call(), place);
        } else if (name.equals("disable") && Names.simpleName(owner).startsWith("Csrf")) {
            csrfDisabled.add(place);
        } else if (name.equals("csrf")
                && call.arguments().stream()
                        .anyMatch(argument -> argument instanceof Function function
                                && function.implementation().name().equals("disable"))) {
            csrfDisabled.add(place);
        } else if (ORIGINS.contains(name) && allowsAny(call.arguments())) {
            anyOrigins.add(new AnyOrigin(allowsCredentials(method), place));
        }
    }

    private void permit(Call matcher, Place place) {
        if (!MATCHERS.contains(matcher.target().name())) {
            return;
        }
        if (matcher.target().name().startsWith("any")) {
            permitted.add(new Permitted("/**", place));
        }
        for (Value argument : matcher.arguments()) {
            argument.constantTexts().forEach(pattern -> permitted.add(new Permitted(pattern, place)));
        }
    }

    private void annotatedOrigins(ClassFacts type, MethodFacts method, List<AnnotationFacts> annotations) {
        for (AnnotationFacts annotation : annotations) {
            if (annotation.type().equals("org.springframework.web.bind.annotation.CrossOrigin")) {
                List<String> origins = annotation.texts("origins", "value", "originPatterns");
                if (origins.isEmpty() || origins.contains("*")) {
                    boolean credentials = annotation
                            .text("allowCredentials")
                            .filter("true"::equals)
                            .isPresent();
                    anyOrigins.add(new AnyOrigin(credentials, new Place(type, method, 0)));
                }
            }
        }
    }

    private static boolean allowsAny(List<Value> arguments) {
        return arguments.stream()
                .anyMatch(argument -> argument instanceof Elements
                        ? argument.constantTexts().contains("*")
                        : argument.constantText().filter("*"::equals).isPresent());
    }

    private static boolean allowsCredentials(MethodFacts method) {
        return method.body().calls().stream()
                .anyMatch(call -> call.target().name().toLowerCase(Locale.ROOT).endsWith("allowcredentials")
                        && call.arguments().stream()
                                .anyMatch(argument -> argument instanceof Constant constant
                                        && constant.text().equals("1")));
    }
}

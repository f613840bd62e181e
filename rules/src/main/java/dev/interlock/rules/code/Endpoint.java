package dev.interlock.rules.code;

import dev.interlock.rules.code.ClassFacts.MethodFacts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One way in by HTTP that a class offers.
 *
 * @param framework which framework maps it
 * @param method the method in lower case, {@code any} where the mapping names none
 * @param path the path below the context of the application, with variables as {@code {name}}
 * @param handler the method that serves it
 * @param mapping where it was mapped from
 * @param parameters what it takes from the request
 * @param security who may call it
 */
record Endpoint(
        String framework,
        String method,
        String path,
        MethodFacts handler,
        Mapping mapping,
        List<Parameter> parameters,
        Security security)
        implements Comparable<Endpoint> {

    /** Order by path, then by method, then by handler. */
    @Override
    public int compareTo(Endpoint other) {
        int order = path.compareTo(other.path);
        if (order == 0) {
            order = method.compareTo(other.method);
        }
        if (order == 0) {
            order = handler.name().compareTo(other.handler.name());
        }
        return order == 0 ? handler.descriptor().compareTo(other.handler.descriptor()) : order;
    }

    /**
     * What the annotations of a class or method map.
     *
     * @param methods the methods in lower case; none for all
     * @param paths the paths
     * @param consumes the media types that it takes
     * @param produces the media types that it gives
     * @param headers the conditions on headers
     */
    record Mapping(
            List<String> methods,
            List<String> paths,
            List<String> consumes,
            List<String> produces,
            List<String> headers) {

        static final Mapping NONE = new Mapping(List.of(), List.of(), List.of(), List.of(), List.of());

        /** Tell what a method maps inside a class with this mapping. */
        Mapping then(Mapping inner) {
            return new Mapping(
                    inner.methods.isEmpty() ? methods : inner.methods,
                    join(paths, inner.paths),
                    inner.consumes.isEmpty() ? consumes : inner.consumes,
                    inner.produces.isEmpty() ? produces : inner.produces,
                    inner.headers.isEmpty() ? headers : inner.headers);
        }

        private static List<String> join(List<String> prefixes, List<String> paths) {
            List<String> outer = prefixes.isEmpty() ? List.of("") : prefixes;
            List<String> inner = paths.isEmpty() ? List.of("") : paths;
            Set<String> joined = new LinkedHashSet<>();
            for (String prefix : outer) {
                for (String path : inner) {
                    joined.add(Endpoint.join(prefix, path));
                }
            }
            return List.copyOf(joined);
        }
    }

    /**
     * What is taken from the request.
     *
     * @param name its name; empty for the body
     * @param in where it stands: query, path, header, cookie, matrix, form or body
     */
    record Parameter(String name, String in) {}

    /**
     * Who may call it, as annotations say.
     *
     * @param annotations the names of the annotations that decide, none where no annotation does
     * @param roles the roles, authorities and scopes that they name
     * @param expressions the expressions that they hold
     * @param permitAll whether everybody may
     * @param denyAll whether nobody may
     */
    record Security(
            List<String> annotations,
            List<String> roles,
            List<String> expressions,
            boolean permitAll,
            boolean denyAll) {
        static final Security NONE = new Security(List.of(), List.of(), List.of(), false, false);

        boolean isDeclared() {
            return !annotations.isEmpty();
        }
    }

    /** Join two parts of a path by one slash, and write variables without their patterns. */
    static String join(String prefix, String path) {
        String first = plainVariables(prefix.trim());
        String second = plainVariables(path.trim());
        while (first.endsWith("/")) {
            first = first.substring(0, first.length() - 1);
        }
        if (!second.isEmpty() && !second.startsWith("/")) {
            second = "/" + second;
        }
        String whole = first + second;
        return whole.startsWith("/") || whole.startsWith("${") ? whole : "/" + whole;
    }

    private static String plainVariables(String path) {
        StringBuilder plain = new StringBuilder();
        int nesting = 0;
        boolean inPattern = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean isPlaceholder = i > 0 && (path.charAt(i - 1) == '$' || path.charAt(i - 1) == '#');
            if (c == '{' && nesting == 0 && isPlaceholder) {
                int end = path.indexOf('}', i);
                int stop = end < 0 ? path.length() : end + 1;
                plain.append(path, i, stop);
                i = stop - 1;
                continue;
            }
            if (c == '{') {
                nesting++;
            }
            inPattern |= c == ':' && nesting == 1;
            if (c == '}' && --nesting <= 0) {
                nesting = 0;
                inPattern = false;
            }
            boolean isSpaceOrStar = nesting > 0 && (c == ' ' || (c == '*' && path.charAt(i - 1) == '{'));
            if (!inPattern && !isSpaceOrStar) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}

package dev.interlock.rules.code;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Tell what part a class plays at the edge of a system. */
final class ClassRoles {

    private static final Map<String, String> BY_ANNOTATION = Map.ofEntries(
            Map.entry("org.springframework.web.bind.annotation.RestController", "controller"),
            Map.entry("org.springframework.stereotype.Controller", "controller"),
            Map.entry("org.springframework.web.bind.annotation.ControllerAdvice", "advice"),
            Map.entry("org.springframework.web.bind.annotation.RestControllerAdvice", "advice"),
            Map.entry("org.springframework.stereotype.Service", "service"),
            Map.entry("org.springframework.stereotype.Repository", "repository"),
            Map.entry("org.springframework.context.annotation.Configuration", "configuration"),
            Map.entry("org.springframework.boot.autoconfigure.SpringBootApplication", "application"),
            Map.entry("org.springframework.boot.context.properties.ConfigurationProperties", "properties"),
            Map.entry("org.springframework.cloud.openfeign.FeignClient", "client"),
            Map.entry("org.eclipse.microprofile.rest.client.inject.RegisterRestClient", "client"),
            Map.entry("org.springframework.web.service.annotation.HttpExchange", "client"),
            Map.entry("org.mapstruct.Mapper", "mapper"),
            Map.entry("org.apache.ibatis.annotations.Mapper", "mapper"),
            Map.entry("javax.persistence.Entity", "entity"),
            Map.entry("jakarta.persistence.Entity", "entity"),
            Map.entry("javax.jws.WebService", "endpoint"),
            Map.entry("jakarta.jws.WebService", "endpoint"),
            Map.entry("org.springframework.ws.server.endpoint.annotation.Endpoint", "endpoint"));

    private static final Map<String, String> BY_SUPERTYPE = Map.of(
            "org.apache.camel.builder.RouteBuilder", "route",
            "org.apache.camel.RoutesBuilder", "route",
            "org.springframework.data.repository.Repository", "repository",
            "javax.jms.MessageListener", "listener",
            "jakarta.jms.MessageListener", "listener");

    private ClassRoles() {}

    static List<String> of(ClassFacts type, Types types, List<Endpoint> endpoints, List<Listener> listeners) {
        TreeSet<String> roles = new TreeSet<>();
        for (AnnotationFacts annotation : types.withMeta(type.annotations())) {
            String role = BY_ANNOTATION.get(annotation.type());
            if (role != null) {
                roles.add(role);
            }
        }
        for (String supertype : types.lineage(type.name()).names()) {
            String role = BY_SUPERTYPE.get(supertype);
            if (role != null) {
                roles.add(role);
            }
        }
        for (Endpoint endpoint : endpoints) {
            if (endpoint.framework().equals("jaxrs")) {
                roles.add("resource");
            }
        }
        if (!listeners.isEmpty()) {
            roles.add("listener");
        }
        return List.copyOf(roles);
    }
}

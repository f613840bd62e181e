package dev.interlock.rules.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Recognise addresses that are open by nature: health, metrics, well-known files, tokens.
 *
 * <p>Only what stands alone counts, apart from prefixes such as {@code /api} and versions: {@code /v1/health} does,
 * {@code /patients/health} and {@code /monitoring/metrics} do not.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Housekeeping {

    private static final Set<String> PREFIXES = Set.of("api", "actuator", "management", "manage", "internal");
    private static final Set<String> ALONE = Set.of(
            "health",
            "healthz",
            "healthcheck",
            "health-check",
            "livez",
            "readyz",
            "liveness",
            "readiness",
            "metrics",
            "prometheus",
            "ping",
            "jwks",
            "jwks.json",
            "openapi.json",
            "openapi.yaml",
            "swagger.json");
    private static final Set<String> HEALTH = Set.of("health", "healthz", "healthcheck");
    private static final Set<String> PROBES = Set.of("live", "liveness", "ready", "readiness", "startup", "started");
    private static final Set<String> IDENTITY = Set.of("oauth", "oauth2", "auth", "connect", "oidc", "openid");

    private Housekeeping() {}

    /** Tell whether a method on a path keeps house: it asks for options, or the path is open by nature. */
    public static boolean is(String method, String path) {
        List<String> segments = significant(path);
        if (method.equals("options")) {
            return true;
        }
        if (segments.isEmpty()) {
            return false;
        }
        String first = segments.get(0);
        String last = segments.get(segments.size() - 1);
        boolean alone = segments.size() == 1 && ALONE.contains(first);
        boolean probe = segments.size() == 2 && HEALTH.contains(first) && PROBES.contains(last);
        boolean token = last.equals("token") && IDENTITY.containsAll(segments.subList(0, segments.size() - 1));
        return alone || probe || token || first.equals(".well-known");
    }

    private static List<String> significant(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.toLowerCase(Locale.ROOT).split("/", -1)) {
            boolean prefix =
                    PREFIXES.contains(segment) || MajorToken.ofSegment(segment).isPresent();
            if (!segment.isEmpty() && !prefix) {
                segments.add(segment);
            }
        }
        return segments;
    }
}

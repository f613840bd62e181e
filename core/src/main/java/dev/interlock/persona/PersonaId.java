package dev.interlock.persona;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Name a persona, or one facet of it, such as {@code integration-architect} or
 * {@code integration-manager/platform-owner}.
 *
 * @param value the id: kebab case, with the facet behind a slash
 */
@API(status = API.Status.STABLE, since = "0.1")
public record PersonaId(String value) implements Comparable<PersonaId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)?");

    public static final PersonaId INTEGRATION_MANAGER = new PersonaId("integration-manager");
    public static final PersonaId TEAM_LEAD = new PersonaId("integration-manager/team-lead");
    public static final PersonaId PLATFORM_OWNER = new PersonaId("integration-manager/platform-owner");
    public static final PersonaId INTEGRATION_ARCHITECT = new PersonaId("integration-architect");
    public static final PersonaId INTEGRATION_DEVELOPER = new PersonaId("integration-developer");
    public static final PersonaId SUPPORT_EXPERT = new PersonaId("support-expert");
    public static final PersonaId API_PRODUCT_MANAGER = new PersonaId("api-product-manager");
    public static final PersonaId BUSINESS_PROCESS_OWNER = new PersonaId("business-process-owner");
    public static final PersonaId APPLICATION_OWNER = new PersonaId("business-process-owner/application-owner");
    public static final PersonaId CITIZEN_INTEGRATOR = new PersonaId("citizen-integrator");
    public static final PersonaId SECURITY_ARCHITECT = new PersonaId("security-architect");
    public static final PersonaId DATA_ARCHITECT = new PersonaId("data-architect");
    public static final PersonaId ENTERPRISE_ARCHITECT = new PersonaId("enterprise-architect");
    public static final PersonaId IT_PROJECT_MANAGER = new PersonaId("it-project-manager");

    public PersonaId {
        if (!isPersonaId(value)) {
            throw new IllegalArgumentException("'" + value + "' is no persona id, such as 'integration-architect'");
        }
    }

    /** Create an id from its text. */
    public static PersonaId of(String value) {
        return new PersonaId(value);
    }

    /** Tell whether a text has the form of an id. */
    public static boolean isPersonaId(String value) {
        return FORM.matcher(value).matches();
    }

    /** Tell the persona without its facet. */
    public PersonaId whole() {
        int slash = value.indexOf('/');
        return slash < 0 ? this : new PersonaId(value.substring(0, slash));
    }

    /** Find the facet. */
    public Optional<String> facet() {
        int slash = value.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(value.substring(slash + 1));
    }

    // Written out, as every start compares ids and the first use of a generated method is dear.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonaId id && id.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(PersonaId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

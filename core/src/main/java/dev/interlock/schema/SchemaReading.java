package dev.interlock.schema;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Say how the schemas of a contract are read where that differs from JSON Schema.
 *
 * @param dialect the draft that they come nearest to; keywords of draft 7 count in draft 4 too
 * @param nullableToo a further name of {@code nullable}
 * @param waived the flag, such as {@code readOnly}, of properties that no object needs to have, whatever it requires
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SchemaReading(Dialect dialect, Optional<String> nullableToo, Optional<String> waived) {

    /** Create the reading that takes a dialect as it is. */
    public static SchemaReading of(Dialect dialect) {
        return new SchemaReading(dialect, Optional.empty(), Optional.empty());
    }

    /** Let a further name mean {@code nullable}. */
    public SchemaReading withNullable(String name) {
        return new SchemaReading(dialect, Optional.of(name), waived);
    }

    /** Require no property that carries a flag. */
    public SchemaReading waiving(String flag) {
        return new SchemaReading(dialect, nullableToo, Optional.of(flag));
    }

    /** Require every property again. */
    public SchemaReading waivingNothing() {
        return waived.isEmpty() ? this : new SchemaReading(dialect, nullableToo, Optional.empty());
    }

    Dialect vocabulary() {
        return dialect == Dialect.DRAFT4 ? Dialect.DRAFT7 : dialect;
    }
}

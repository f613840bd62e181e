package dev.interlock.rules.contract;

import java.util.List;
import org.apiguardian.api.API;

/** Name the version of a specification that a contract says it follows. */
@API(status = API.Status.INTERNAL, since = "0.1")
public interface SpecificationVersion {

    /** Tell whether the version was ever published. */
    boolean exists();

    /** Tell whether contracts of this version are understood. */
    boolean isSupported();

    /** Tell the formats that a document of this version has in rules. */
    List<String> formats();
}

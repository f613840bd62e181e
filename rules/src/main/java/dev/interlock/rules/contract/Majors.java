package dev.interlock.rules.contract;

import dev.interlock.document.Draft;
import dev.interlock.document.Source;
import java.util.HashSet;
import java.util.Set;
import org.apiguardian.api.API;

/** Collect the distinct places in which consumers find a major version, each with the first source that shows it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Majors {

    private final Draft majors = Draft.array();
    private final Set<String> known = new HashSet<>();

    /**
     * Add a major unless it is known in that place.
     *
     * @param token the major
     * @param in the place: address, path, header, parameter, mediaType or channel
     */
    public void add(MajorToken token, String in, Source source) {
        if (known.add(in + ' ' + token.major())) {
            majors.add(Draft.object(source)
                    .put("major", Draft.string(token.major(), source))
                    .put("in", Draft.string(in, source))
                    .put("written", Draft.string(token.written(), source)));
        }
    }

    /** Put the majors into a contract; nothing where there are none. */
    public void into(Draft contract) {
        if (!majors.elements().isEmpty()) {
            contract.put("majors", majors);
        }
    }
}

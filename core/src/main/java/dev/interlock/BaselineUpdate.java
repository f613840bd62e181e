package dev.interlock;

import dev.interlock.govern.Baseline;
import dev.interlock.govern.BaselineFile;
import dev.interlock.rule.Finding;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Tell what becomes of the baseline of a module when everything that is open now is accepted as debt.
 *
 * @param file the path of the baseline, relative to the reactor root
 * @param baseline the new baseline
 * @param added how many findings are new in it
 * @param removed how many entries are gone, because nothing has them any more
 * @param refused the open findings that may never be debt, in the order of file and place
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record BaselineUpdate(String file, Baseline baseline, int added, int removed, List<Finding> refused) {

    public BaselineUpdate {
        refused = List.copyOf(refused);
    }

    /** Write the text of the file; the same debt gives the same text. */
    public String text() {
        return BaselineFile.write(baseline);
    }
}

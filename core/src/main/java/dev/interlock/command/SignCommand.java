package dev.interlock.command;

import dev.interlock.render.ConsoleLine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** Approve one waiver or approval by signing its record, as the party that the record names. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SignCommand implements Command {

    @Override
    public String name() {
        return "sign";
    }

    @Override
    public String summary() {
        return "Approve a waiver or an approval by signing its record with a private key.";
    }

    @Override
    public Set<Option> options() {
        return EnumSet.of(
                Option.DIRECTORY,
                Option.ORGANISATION,
                Option.WAIVERS,
                Option.AS_OF,
                Option.RECORD,
                Option.KEY,
                Option.KEY_ID,
                Option.SKIP);
    }

    @Override
    public Outcome run(Workspace workspace, Options options) {
        List<ConsoleLine> lines = new ArrayList<>();
        try {
            new RecordSigning(workspace, options).sign(lines);
            return Outcome.clean(lines);
        } catch (CommandException e) {
            return Outcome.failed(lines, e);
        }
    }
}

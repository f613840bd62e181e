package dev.interlock.command;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.govern.ApprovalRecord;
import dev.interlock.govern.ClaimText;
import dev.interlock.govern.WaiverFile;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleLine.Level;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.source.CalendarDate;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.FileTrouble;
import dev.interlock.source.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** Ask for an exception: write the claim of one finding, which the accountable party then approves or refuses. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class WaiveCommand implements Command {

    private static final int USUAL_DAYS = 90;
    /** As the schema of the file asks. */
    private static final int SHORTEST_REASON = 10;

    @Override
    public String name() {
        return "waive";
    }

    @Override
    public String summary() {
        return "Ask for an exception from one finding, which its accountable party approves or refuses.";
    }

    @Override
    public Set<Option> options() {
        Set<Option> options = EnumSet.copyOf(new BaselineCommand().options());
        options.addAll(EnumSet.of(Option.FINDING, Option.REQUESTED_BY, Option.EXPIRES));
        return Collections.unmodifiableSet(options);
    }

    @Override
    public Outcome run(Workspace workspace, Options options) {
        List<ConsoleLine> lines = new ArrayList<>();
        try {
            claim(workspace, options, lines);
            return Outcome.clean(lines);
        } catch (InterlockException e) {
            return Outcome.failed(lines, CommandException.misconfigured(e));
        } catch (CommandException e) {
            return Outcome.failed(lines, e);
        }
    }

    private static void claim(Workspace workspace, Options options, List<ConsoleLine> lines) {
        String wanted = required(options, Option.FINDING, "Name the finding by the id in brackets");
        String reason = required(options, Option.REASON, "Say why it is asked for");
        RuleLoading loading = new RuleLoading(workspace, options, lines);
        CheckRequest request = loading.request();
        Interlock interlock = loading.load(options.list(Option.PACKS));
        ReportedFinding finding = find(interlock.check(request), wanted);
        if (reason.length() < SHORTEST_REASON) {
            throw new CommandException("'" + reason + "' is no reason; say with " + Option.REASON.property()
                    + " in at least " + SHORTEST_REASON + " characters why it is asked for.");
        }
        LocalDate created = request.asOf();
        String text = ClaimText.of(
                finding.finding(), reason, requester(finding, options), created, expires(options, created));
        Path file = workspace.directory().resolve(request.waivers());
        add(text, file, interlock, request, workspace);
        lines.add(new ConsoleLine(
                Level.INFO,
                "interlock: " + workspace.display(file) + " claims "
                        + ClaimText.id(finding.finding(), created) + " for "
                        + finding.finding().rule().id() + "."));
        lines.add(new ConsoleLine(
                Level.INFO,
                "  It counts for no error until "
                        + finding.accountableParty()
                                .orElse(finding.finding().accountable().value())
                        + " approves it in a way that you could not have gone alone."));
    }

    private static String required(Options options, Option option, String what) {
        String text = options.text(option);
        if (text.isBlank()) {
            throw new CommandException(what + " with " + option.property() + ".");
        }
        return text.strip();
    }

    private static ReportedFinding find(Report report, String id) {
        List<ReportedFinding> found = new ArrayList<>();
        for (ReportedFinding reported : report.findings()) {
            if (id.length() >= 4 && reported.finding().fingerprint().value().startsWith(id)) {
                found.add(reported);
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new CommandException(
                found.isEmpty()
                        ? "No finding has the id '" + id
                                + "'; take it from the line of the finding, and check the same directory."
                        : found.size() + " findings have an id that begins with '" + id
                                + "'; write more of it, as it stands in report.json.");
    }

    private static String requester(ReportedFinding finding, Options options) {
        String stated = options.text(Option.REQUESTED_BY);
        if (!stated.isEmpty()) {
            return stated;
        }
        Optional<String> responsible = finding.responsibleParty();
        if (responsible.isEmpty()) {
            throw new CommandException("Nobody is bound as "
                    + finding.finding().responsible() + "; say which party asks with "
                    + Option.REQUESTED_BY.property() + ".");
        }
        return responsible.get();
    }

    private static LocalDate expires(Options options, LocalDate created) {
        String stated = options.text(Option.EXPIRES);
        if (stated.isEmpty()) {
            return created.plusDays(USUAL_DAYS);
        }
        Optional<LocalDate> date = CalendarDate.find(stated);
        if (date.isEmpty() || date.get().isBefore(created)) {
            throw new CommandException("interlock.expires is '" + stated + "', which is no day to come; write it like "
                    + created.plusDays(USUAL_DAYS) + ".");
        }
        return date.get();
    }

    /** Add a record to a file that people write too, and make sure that it is read as one more. */
    private static void add(String record, Path file, Interlock interlock, CheckRequest request, Workspace workspace) {
        String before = "waivers:\n";
        List<Diagnostic> refused =
                read(before + record, file, interlock, request).problems();
        if (!refused.isEmpty()) {
            throw new CommandException("The exception cannot be asked for like that: "
                    + refused.get(0).message() + " " + refused.get(0).nextStep());
        }
        if (Files.isRegularFile(file)) {
            try {
                before = Files.readString(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new CommandException(workspace.display(file) + " cannot be read (" + FileTrouble.describe(e)
                        + "); make it readable.");
            }
        }
        int known = Files.exists(file) ? count(before, file, interlock, request) : 0;
        for (String after : places(before, record)) {
            if (count(after, file, interlock, request) == known + 1) {
                WholeFile.write(file, after, workspace);
                return;
            }
        }
        throw new CommandException(workspace.display(file)
                + " is written in a way that nothing can be added to it. Add this to its 'waivers' yourself:\n"
                + record);
    }

    /** Write a record at each place where it may belong: at the end, before the approvals, or as the first waiver. */
    private static List<String> places(String before, String record) {
        String ended = before.isEmpty() || before.endsWith("\n") ? before : before + "\n";
        List<String> places = new ArrayList<>();
        places.add(ended + record);
        int approvals = ("\n" + ended).indexOf("\napprovals:");
        if (approvals >= 0) {
            places.add(ended.substring(0, approvals) + record + ended.substring(approvals));
        }
        places.add(ended + "waivers:\n" + record);
        return places;
    }

    /** Count the records that can be used; -1 where the file has a problem. */
    private static int count(String text, Path file, Interlock interlock, CheckRequest request) {
        Parsed<List<ApprovalRecord>> read = read(text, file, interlock, request);
        return read.problems().isEmpty() ? read.value().orElse(List.of()).size() : -1;
    }

    private static Parsed<List<ApprovalRecord>> read(
            String text, Path file, Interlock interlock, CheckRequest request) {
        return WaiverFile.read(
                file.getFileName().toString(),
                text.getBytes(StandardCharsets.UTF_8),
                request.limits(),
                interlock.personas(),
                List.of(),
                List.of(),
                request.asOf());
    }
}

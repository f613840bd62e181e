package dev.interlock.rules.sap;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Unresolved;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tell what a flow does when something goes wrong. */
final class ErrorPaths {

    private static final Set<String> RAISING = Set.of("error", "escalation");
    private static final Pattern FAILURE = Pattern.compile("[45]\\d\\d");

    /** Whether somebody can notice an error. */
    private enum Observed {
        NO,
        UNKNOWN,
        YES
    }

    private final Node flow;

    ErrorPaths(Node flow) {
        this.flow = flow;
    }

    Draft errorHandling() {
        Node subprocesses = flow.get("exceptionSubprocesses");
        Draft handling = Draft.object();
        if (subprocesses.isOpen()) {
            return handling.put("present", Derived.unknown(Unresolved.Reason.UNREADABLE, "present", flow));
        }
        boolean present = subprocesses.size() > 0;
        if (!present && isSubflow()) {
            // An error in it is one of the flow that called it.
            handling.put("present", Derived.unknown(Unresolved.Reason.RUNTIME, "caller", flow));
        } else {
            handling.put("present", Derived.bool(present, present ? subprocesses.get(0) : flow));
        }
        if (present) {
            handling.put("observed", allObserved(subprocesses));
        }
        retries(handling);
        return handling;
    }

    private boolean isSubflow() {
        boolean called = false;
        for (Node channel : flow.get("channels").children()) {
            if (Elements.textAt(channel.get("direction")).equals("sender")) {
                if (!Elements.textAt(channel.get("adapter")).equals("ProcessDirect")) {
                    return false;
                }
                called = true;
            }
        }
        return called;
    }

    /** All error paths are observed, or the weakest one decides. */
    private Draft allObserved(Node subprocesses) {
        Observed weakest = Observed.YES;
        Node decisive = subprocesses.get(0);
        for (Node subprocess : subprocesses.children()) {
            Observed observed = observed(subprocess);
            if (observed.compareTo(weakest) < 0) {
                weakest = observed;
                decisive = subprocess;
            }
        }
        return weakest == Observed.UNKNOWN
                ? Derived.unknown(Unresolved.Reason.UNREADABLE, "observed", decisive)
                : Derived.bool(weakest == Observed.YES, decisive);
    }

    private Observed observed(Node subprocess) {
        boolean raises = subprocess.get("ends").size() > 0;
        for (Node end : subprocess.get("ends").children()) {
            raises &= RAISING.contains(Elements.textAt(end));
        }
        if (raises) {
            return Observed.YES;
        }
        List<Node> steps = new ArrayList<>();
        String id = Elements.textAt(subprocess.get("id"));
        flow.get("steps").children().forEach(step -> {
            if (Elements.textAt(step.get("exceptionSubprocess")).equals(id)) {
                steps.add(step);
            }
        });
        return strongest(steps, new HashSet<>());
    }

    private Observed strongest(List<Node> steps, Set<String> seen) {
        Observed strongest = Observed.NO;
        for (Node step : steps) {
            Observed observed = observedStep(step, seen);
            strongest = observed.compareTo(strongest) > 0 ? observed : strongest;
        }
        return strongest;
    }

    private Observed observedStep(Node step, Set<String> seen) {
        String type = Elements.textAt(step.get("type"));
        if (Elements.textAt(step.get("kind")).equals("endEvent")) {
            return RAISING.contains(type) ? Observed.YES : Observed.NO;
        }
        return switch (type) {
            case "ExternalCall", "Send" -> Observed.YES;
            case "Enricher" -> tells(step) ? Observed.YES : Observed.NO;
            case "DBstorage" -> keeps(step) ? Observed.YES : Observed.NO;
            case "Script" -> observedScript(step);
            case "ProcessCallElement", "IdempotentProcessCall" -> observedProcess(step, seen);
            default -> Observed.NO;
        };
    }

    /** A status of the log, and an answer that says so to the caller, tell of the error. */
    private static boolean tells(Node step) {
        for (Node set : step.get("sets").children()) {
            String name = Elements.textAt(set.get("name"));
            String value = Elements.textAt(set.get("value")).strip();
            if (name.equals("SAP_MessageProcessingLogCustomStatus")
                    || (name.equals("CamelHttpResponseCode")
                            && FAILURE.matcher(value).matches())) {
                return true;
            }
        }
        return false;
    }

    /** What is put into a data store waits there for a retry, in sight of the operators. */
    private static boolean keeps(Node step) {
        return Elements.textAt(step.get("properties").get("operation")).equals("put");
    }

    private Observed observedScript(Node step) {
        String name = Elements.textAt(step.get("script"));
        for (Node script : flow.get("scripts").children()) {
            if (Elements.textAt(script.get("file")).equals(name)
                    && script.get("read").isTrue()) {
                return script.get("logs").isTrue() ? Observed.YES : Observed.NO;
            }
        }
        return Observed.UNKNOWN;
    }

    private Observed observedProcess(Node step, Set<String> seen) {
        String process = Elements.textAt(step.get("properties").get("processId"));
        if (process.isEmpty()) {
            return Observed.UNKNOWN;
        }
        if (!seen.add(process)) {
            return Observed.NO;
        }
        List<Node> steps = new ArrayList<>();
        flow.get("steps").children().forEach(inner -> {
            boolean own = Elements.textAt(inner.get("exceptionSubprocess")).isEmpty();
            if (own && Elements.textAt(inner.get("process")).equals(process)) {
                steps.add(inner);
            }
        });
        return strongest(steps, seen);
    }

    private void retries(Draft handling) {
        for (Node channel : flow.get("channels").children()) {
            String adapter = Elements.textAt(channel.get("adapter"));
            boolean sender = Elements.textAt(channel.get("direction")).equals("sender");
            if (sender && (adapter.equals("JMS") || adapter.equals("XI"))) {
                handling.put("retries", Derived.bool(true, channel));
            }
            Node deadLetter = channel.get("properties").get("useDeadLetterQueue");
            if (deadLetter.isUnresolved()) {
                handling.put("deadLetter", Derived.hidden(deadLetter));
            } else if (!deadLetter.isAbsent()) {
                boolean used = Set.of("1", "true").contains(Elements.textAt(deadLetter));
                handling.put("deadLetter", Derived.bool(used, deadLetter));
            }
        }
    }
}

package dev.interlock.govern;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import dev.interlock.rule.Fingerprint;
import dev.interlock.rule.RuleId;
import dev.interlock.schema.OwnSchema;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.JsonString;
import dev.interlock.source.Limits;
import dev.interlock.source.MergeConflict;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Read and write baselines: sorted JSON with one line an entry, so that changes of two branches merge.
 *
 * <p>It holds no lines of files, no dates and no message texts: the same debt gives the same bytes.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BaselineFile {

    private static final String SCHEMA = "https://interlock.dev/schema/interlock-baseline-1.json";

    /** The schema is only loaded where there is a baseline. */
    private static final class Published {
        private static final OwnSchema SCHEMA = OwnSchema.load(BaselineFile.class, "interlock-baseline.schema.json");
    }

    private BaselineFile() {}

    /** Read a baseline; one with a problem is not used, because it would accept less or more than people agreed on. */
    public static Parsed<Baseline> read(String file, byte[] bytes, Limits limits) {
        Parsed<SourceText> text = TextDecoder.decode(file, bytes, limits);
        if (text.value().isEmpty()) {
            return Parsed.failed(text.problems());
        }
        Optional<Diagnostic> conflict = MergeConflict.find(text.value().get());
        if (conflict.isPresent()) {
            return Parsed.failed(List.of(conflict.get()));
        }
        Parsed<Document> read = DocumentReader.of(Syntax.JSON).read(text.value().get(), limits);
        List<Diagnostic> problems = new ArrayList<>(text.problems());
        problems.addAll(read.problems());
        if (!problems.isEmpty() || read.value().isEmpty()) {
            return Parsed.failed(problems);
        }
        Node root = read.value().get().root();
        problems.addAll(Published.SCHEMA.validate(root));
        return problems.isEmpty() ? Parsed.of(baseline(file, root)) : Parsed.failed(Diagnostic.inOrder(problems));
    }

    private static Baseline baseline(String file, Node root) {
        List<Debt> debts = new ArrayList<>();
        for (Node accepted : root.get("accepted").children()) {
            String reason = accepted.get("reason").text();
            for (Node entry : accepted.get("findings").children()) {
                debts.add(new Debt(
                        RuleId.of(entry.get("rule").text()),
                        entry.get("in").text(),
                        entry.get("at").text(),
                        new Fingerprint(entry.get("id").text()),
                        reason));
            }
        }
        return Baseline.of(file, debts);
    }

    /** Write a baseline: reasons sorted, and the entries of each. */
    public static String write(Baseline baseline) {
        Map<String, List<Debt>> byReason = new TreeMap<>();
        for (Debt debt : baseline.debts()) {
            List<Debt> ofReason = byReason.getOrDefault(debt.reason(), new ArrayList<>());
            ofReason.add(debt);
            byReason.put(debt.reason(), ofReason);
        }
        StringBuilder json = new StringBuilder("{\n  \"$schema\": " + JsonString.of(SCHEMA) + ",\n  \"accepted\": [");
        String before = "\n";
        for (Map.Entry<String, List<Debt>> accepted : byReason.entrySet()) {
            json.append(before).append("    {\n      \"reason\": ").append(JsonString.of(accepted.getKey()));
            json.append(",\n      \"findings\": [\n        ");
            List<String> lines = new ArrayList<>();
            for (Debt debt : accepted.getValue()) {
                lines.add(line(debt));
            }
            json.append(String.join(",\n        ", lines)).append("\n      ]\n    }");
            before = ",\n";
        }
        return json.append(byReason.isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
    }

    private static String line(Debt debt) {
        return "{\"rule\": " + JsonString.of(debt.rule().value()) + ", \"in\": " + JsonString.of(debt.where())
                + ", \"at\": " + JsonString.of(debt.element()) + ", \"id\": "
                + JsonString.of(debt.fingerprint().value()) + "}";
    }
}

package dev.interlock.report;

import dev.interlock.model.Landscape;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.rule.Masking;
import dev.interlock.rule.RuleTally;
import dev.interlock.source.Diagnostic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Hold everything that one check found. Immutable; the same input gives an equal report, whatever the number of
 * threads.
 *
 * @param version the version of Interlock
 * @param asOf the date that expiries and sunsets were judged by
 * @param packs the packs that were asked for
 * @param summary the counts
 * @param findings the findings in the order of file, place and rule
 * @param rules what came of each active rule, by name
 * @param diagnostics what could not be used, in the order of file and place
 * @param artefacts the artefacts that were read, by file
 * @param landscape the interfaces and how they connect
 * @param personas the roles that findings name
 * @param settings what was switched off, skipped or relaxed for this check, one sentence each
 * @param threshold what blocks a build
 * @param masking keeps the secrets of the project out of whatever is written of it
 * @param directory the checked directory, relative to the reactor root; empty if it is the root
 * @param repositoryPath where the reactor root lies in its repository, with a slash at its end; empty if it is the root
 * @param fetched the hash of each file that was fetched from the network and used, packs among them, by its address,
 *     sorted: what a lock file pins
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Report(
        String version,
        LocalDate asOf,
        List<String> packs,
        Summary summary,
        List<ReportedFinding> findings,
        List<RuleTally> rules,
        List<Diagnostic> diagnostics,
        List<CheckedArtefact> artefacts,
        Landscape landscape,
        PersonaCatalogue personas,
        List<String> settings,
        Threshold threshold,
        Masking masking,
        String directory,
        String repositoryPath,
        Map<String, String> fetched) {

    /**
     * One artefact that was read.
     *
     * @param file its root file
     * @param format the id of its format
     */
    public record CheckedArtefact(String file, String format) {}

    public Report {
        packs = List.copyOf(packs);
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
        diagnostics = List.copyOf(diagnostics);
        artefacts = List.copyOf(artefacts);
        settings = List.copyOf(settings);
        fetched = fetched.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(fetched));
    }

    /**
     * Merge the reports of the modules of one reactor.
     *
     * <p>Findings and artefacts that several modules tell of stand in it once, tallies are added, and what blocks is
     * judged by the strictest of the thresholds. Of each interface the landscape holds the plain facts alone; where
     * modules give the same id to several, the directory of the module stands behind it.
     *
     * @param reports at least one, in any order
     */
    public static Report merged(List<Report> reports) {
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("no report to merge");
        }
        return Merge.of(reports);
    }

    /** List the findings that block, in the order of the report. */
    public List<ReportedFinding> blocking() {
        List<ReportedFinding> blocking = new ArrayList<>();
        for (ReportedFinding finding : findings) {
            if (threshold.blocks(finding)) {
                blocking.add(finding);
            }
        }
        return List.copyOf(blocking);
    }

    /** List the rules that met nothing, by name. */
    public List<RuleTally> metNothing() {
        List<RuleTally> metNothing = new ArrayList<>();
        for (RuleTally tally : rules) {
            if (tally.matched() == 0) {
                metNothing.add(tally);
            }
        }
        return List.copyOf(metNothing);
    }
}

package dev.interlock.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.Project;
import dev.interlock.corpus.Corpus;
import dev.interlock.document.Document;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Severity;
import dev.interlock.rules.GivenProject;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole check on real artefacts: no file is passed over in silence, and nobody is buried in causes. */
class RealInputTest {

    private static final Logger LOG = LoggerFactory.getLogger(RealInputTest.class);
    private static final String[] ENDINGS = {
        "json", "yaml", "yml", "xml", "iflw", "prop", "propdef", "properties", "mf", "zip", "wsdl", "edmx", "xsd"
    };
    private static final Pattern PARTS = Pattern.compile("^(\\d+) files lie among the parts of this contract");

    @ParameterizedTest
    @ValueSource(strings = {"openapi", "openapi-multifile", "asyncapi", "sap-cpi"})
    void passes_over_no_file_in_silence(String folder) {
        Artefacts artefacts = GivenProject.read(Project.at(Corpus.at(folder)));

        Set<String> silent = Corpus.files(folder, ENDINGS).stream()
                .map(file -> Corpus.nameOf(file).substring(folder.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        int all = silent.size();
        silent.removeAll(members(artefacts));
        silent.removeAll(named(artefacts));
        silent.removeIf(RealInputTest::isTestSource);
        silent.removeIf(RealInputTest::isRuleset);

        LOG.info("{}: {} files, {} told in sum", folder, all, silent.size());
        assertThat(silent).hasSize(toldInSum(artefacts));
    }

    @Test
    void knows_the_parts_of_a_contract_that_nothing_refers_to() {
        Artefacts artefacts = GivenProject.read(Project.at(Corpus.at("openapi-multifile")));

        assertThat(artefacts.problems()).extracting(Diagnostic::code).containsExactly("part-unreached");
        assertThat(toldInSum(artefacts)).isEqualTo(57);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi", "openapi-multifile", "asyncapi", "sap-cpi"})
    void blocks_no_contract_for_more_than_ten_causes(String folder) {
        Report report = Interlock.builder()
                .pack("interlock:recommended")
                .build()
                .check(CheckRequest.of(Project.at(Corpus.at(folder))).asOf(LocalDate.of(2026, 3, 1)));

        LOG.info("{}: {} {}", folder, report.summary(), perRule(report));
        assertThat(findings(report)).noneMatch(finding -> finding.outcome() == Outcome.FAILED);
        assertThat(findings(report)
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .collect(Collectors.groupingBy(
                                finding -> finding.location().file(), TreeMap::new, Collectors.counting()))
                        .values())
                .allMatch(causes -> causes <= 10);
    }

    private static Stream<Finding> findings(Report report) {
        return report.findings().stream().map(ReportedFinding::finding);
    }

    private static Map<String, Long> perRule(Report report) {
        return findings(report)
                .collect(Collectors.groupingBy(
                        finding -> finding.rule().id().value(), TreeMap::new, Collectors.counting()));
    }

    private static Set<String> members(Artefacts artefacts) {
        Set<String> members = new TreeSet<>();
        for (Artefact artefact : artefacts.all()) {
            members.add(artefact.file());
            members.addAll(artefact.claim().members());
            artefact.documents().forEach(part -> members.add(part.document().file()));
            artefact.references().documents().stream().map(Document::file).forEach(members::add);
        }
        return members;
    }

    private static Set<String> named(Artefacts artefacts) {
        Stream<Diagnostic> ofArtefacts = artefacts.all().stream().flatMap(artefact -> artefact.problems().stream());
        return Stream.concat(artefacts.problems().stream(), ofArtefacts)
                .flatMap(problem -> problem.location().map(Location::file).stream())
                .collect(Collectors.toSet());
    }

    private static int toldInSum(Artefacts artefacts) {
        return artefacts.problems().stream()
                .filter(problem -> problem.code().equals("part-unreached"))
                .map(problem -> PARTS.matcher(problem.message()))
                .filter(Matcher::find)
                .mapToInt(count -> Integer.parseInt(count.group(1)))
                .sum();
    }

    /** Test sources are left out of every scan. */
    private static boolean isTestSource(String file) {
        return file.contains("src/test/");
    }

    /** A ruleset of Spectral is read by its own tool; it is no artefact. */
    private static boolean isRuleset(String file) {
        return file.contains("spectral/") || file.endsWith(".spectral.yml");
    }
}

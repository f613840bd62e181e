package dev.interlock.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.model.InterfaceId;
import dev.interlock.persona.PersonaId;
import dev.interlock.report.Report;
import dev.interlock.report.Status;
import dev.interlock.report.Threshold;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Severity;
import dev.interlock.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewTest {

    private static final Rule WARNS = ViewSample.rule("auth-warns", Severity.WARN);
    private static final Rule STOPS = ViewSample.rule("naming-stops", Severity.ERROR);

    @Test
    void groups_by_guardrail_with_the_gravest_finding_first() {
        Report report = new ViewSample()
                .add(WARNS, Outcome.VIOLATED, Status.OPEN, "It warns.", at(1), "")
                .add(STOPS, Outcome.UNVERIFIED, Status.OPEN, "Nobody knows.", at(2), "")
                .add(STOPS, Outcome.VIOLATED, Status.OPEN, "It stops.", at(3), "")
                .report();

        List<Group<Rule>> groups = View.of(report).byGuardrail();

        assertThat(groups).extracting(group -> group.key().id().value()).containsExactly("naming-stops", "auth-warns");
        assertThat(groups.get(0).findings())
                .extracting(reported -> reported.finding().message())
                .containsExactly("It stops.", "Nobody knows.");
        assertThat(groups.get(0).byKind()).isEqualTo(Map.of(Kind.ERROR, 1, Kind.UNVERIFIED, 1));
    }

    @Test
    void groups_by_interface_with_what_concerns_none_last() {
        Report report = new ViewSample()
                .add(STOPS, Outcome.VIOLATED, Status.OPEN, "One.", at(1), "")
                .add(STOPS, Outcome.VIOLATED, Status.OPEN, "Two.", at(2), "shop")
                .add(STOPS, Outcome.VIOLATED, Status.OPEN, "Three.", at(3), "bank")
                .report();

        assertThat(View.of(report).byInterface())
                .extracting(group -> group.key().map(InterfaceId::value))
                .containsExactly(Optional.of("bank"), Optional.of("shop"), Optional.empty());
    }

    @Test
    void groups_by_the_persona_who_answers_there() {
        Report report = new ViewSample()
                .add(
                        STOPS,
                        Outcome.VIOLATED,
                        Status.OPEN,
                        "One.",
                        at(1),
                        "",
                        PersonaId.SUPPORT_EXPERT,
                        Optional.empty())
                .add(STOPS, Outcome.VIOLATED, Status.OPEN, "Two.", at(2), "")
                .report();

        assertThat(View.of(report).byAccountable())
                .extracting(Group::key)
                .containsExactly(PersonaId.INTEGRATION_ARCHITECT, PersonaId.SUPPORT_EXPERT);
    }

    @Test
    void selects_by_how_findings_are_governed_and_keeps_accepted_ones_out_of_what_is_open() {
        Report report = new ViewSample()
                .add(STOPS, Outcome.VIOLATED, Status.OPEN, "One.", at(1), "")
                .add(STOPS, Outcome.VIOLATED, Status.WAIVED, "Two.", at(2), "")
                .add(STOPS, Outcome.VIOLATED, Status.BASELINED, "Three.", at(3), "")
                .add(STOPS, Outcome.VIOLATED, Status.UNCHANGED, "Four.", at(4), "")
                .report();

        Counts counts = View.of(report).counts();

        assertThat(counts.open()).isEqualTo(Map.of(Kind.ERROR, 1));
        assertThat(counts.debt()).isEqualTo(2);
        assertThat(counts.all()).isEqualTo(4);
        assertThat(View.of(report).select(Set.of(Status.WAIVED)).findings())
                .extracting(reported -> reported.finding().message())
                .containsExactly("Two.");
    }

    @Test
    void lists_interfaces_and_guardrails_without_findings_too() {
        Report report = new ViewSample()
                .offering("quiet")
                .tally(new RuleTally(WARNS, 3, 3, 0, 0, 0, 0))
                .add(STOPS, Outcome.VIOLATED, Status.OPEN, "One.", at(1), "loud")
                .report();

        Index index = Index.of(report);

        assertThat(index.interfaces())
                .extracting(entry -> entry.key().map(InterfaceId::value).orElse(""))
                .containsExactly("loud", "quiet");
        assertThat(index.guardrails())
                .extracting(Index.GuardrailEntry::standing)
                .containsExactly(Standing.BROKEN, Standing.HOLDS);
    }

    @Test
    void lets_nothing_hold_that_failed_was_not_decided_or_is_only_accepted() {
        Counts none = Counts.of(List.of());
        Counts waived = View.of(new ViewSample()
                        .add(STOPS, Outcome.VIOLATED, Status.WAIVED, "One.", at(1), "")
                        .report())
                .counts();

        assertThat(Standing.of(new RuleTally(STOPS, 3, 2, 0, 0, 0, 1), none)).isEqualTo(Standing.FAILED);
        assertThat(Standing.of(new RuleTally(STOPS, 3, 2, 1, 0, 0, 0), none)).isEqualTo(Standing.BROKEN);
        assertThat(Standing.of(new RuleTally(STOPS, 3, 2, 0, 1, 0, 0), none)).isEqualTo(Standing.UNVERIFIED);
        assertThat(Standing.of(new RuleTally(STOPS, 3, 2, 1, 0, 0, 0), waived)).isEqualTo(Standing.ACCEPTED);
        assertThat(Standing.of(new RuleTally(STOPS, 3, 0, 0, 0, 3, 0), none)).isEqualTo(Standing.MET_NOTHING);
        assertThat(Standing.of(new RuleTally(STOPS, 3, 3, 0, 0, 0, 0), none)).isEqualTo(Standing.HOLDS);
    }

    @Test
    void tells_the_verdict_by_the_worst_that_is_known() {
        RuleTally holds = new RuleTally(STOPS, 3, 3, 0, 0, 0, 0);

        assertThat(verdict(sample().add(STOPS, Outcome.VIOLATED, Status.OPEN, "One.", at(1), "")))
                .isEqualTo(Verdict.BLOCKED);
        assertThat(verdict(sample().add(WARNS, Outcome.VIOLATED, Status.OPEN, "One.", at(1), "")))
                .isEqualTo(Verdict.VIOLATED);
        assertThat(verdict(sample().add(STOPS, Outcome.FAILED, Status.OPEN, "One.", at(1), "")
                        .relaxed("Broken checks do not block.", new Threshold(Optional.empty(), false, false))))
                .isEqualTo(Verdict.FAILED);
        assertThat(verdict(sample().add(STOPS, Outcome.UNVERIFIED, Status.OPEN, "One.", at(1), "")))
                .isEqualTo(Verdict.UNVERIFIED);
        assertThat(verdict(sample().tally(holds).unreadable("a.yaml"))).isEqualTo(Verdict.UNVERIFIED);
        assertThat(verdict(sample().tally(new RuleTally(STOPS, 3, 2, 0, 1, 0, 0))))
                .isEqualTo(Verdict.UNVERIFIED);
        assertThat(verdict(sample().add(STOPS, Outcome.VIOLATED, Status.WAIVED, "One.", at(1), "")))
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(verdict(sample().tally(RuleTally.none(STOPS)))).isEqualTo(Verdict.NOTHING);
        assertThat(verdict(new ViewSample().tally(holds))).isEqualTo(Verdict.NOTHING);
        assertThat(verdict(sample().tally(holds))).isEqualTo(Verdict.HOLDS);
    }

    private static ViewSample sample() {
        return new ViewSample().offering("shop");
    }

    private static Verdict verdict(ViewSample sample) {
        return Verdict.of(sample.report());
    }

    private static Location at(int line) {
        return Location.of("api.yaml", line, 1);
    }
}

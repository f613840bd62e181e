package dev.interlock.engine;

import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.model.Exposure;
import dev.interlock.path.Json;
import dev.interlock.path.PathExpression;
import dev.interlock.persona.PersonaId;
import dev.interlock.rule.Accountable;
import dev.interlock.rule.Clause;
import dev.interlock.rule.Field;
import dev.interlock.rule.Guardrail;
import dev.interlock.rule.Guardrail.Cause;
import dev.interlock.rule.Guardrail.WhenAbsent;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.Severity;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Write rules in tests. */
final class TestRule {

    private static final Location PACK = Location.of("pack.yaml", 3, 5);

    private final String id;
    private final List<PathExpression> given = new ArrayList<>();
    private final List<Clause> then = new ArrayList<>();
    private Optional<String> message = Optional.empty();
    private String title = "It is as it should be.";
    private Set<String> formats = Set.of();
    private boolean resolved = true;
    private Map<Exposure, Severity> byExposure = Map.of();
    private Optional<WhenAbsent> whenAbsent = Optional.empty();
    private Optional<Severity> unverified = Optional.of(Severity.WARN);
    private Grade grade = Grade.DECLARED;
    private Cause cause = Cause.PLACE;

    private TestRule(String id) {
        this.id = id;
    }

    static TestRule rule(String id, String... expressions) {
        TestRule rule = new TestRule(id);
        for (String expression : expressions) {
            rule.given.add(path(expression));
        }
        return rule;
    }

    TestRule then(String field, String function) {
        return then(field, function, "{}");
    }

    TestRule then(String field, String function, String options) {
        Field parsed = field.isEmpty()
                ? new Field.Whole()
                : field.equals("@key")
                        ? new Field.Keys()
                        : field.startsWith("$")
                                ? new Field.Selected(path(field))
                                : new Field.Member(List.of(field.split("\\.")), field);
        then.add(new Clause(parsed, function, Json.node(options), Location.of("pack.yaml", 7, 9)));
        return this;
    }

    TestRule message(String template) {
        this.message = Optional.of(template);
        return this;
    }

    TestRule title(String text) {
        this.title = text;
        return this;
    }

    TestRule formats(String... names) {
        this.formats = Set.of(names);
        return this;
    }

    TestRule raw() {
        this.resolved = false;
        return this;
    }

    TestRule byExposure(Map<Exposure, Severity> severities) {
        this.byExposure = severities;
        return this;
    }

    TestRule whenAbsent(WhenAbsent counts) {
        this.whenAbsent = Optional.of(counts);
        return this;
    }

    TestRule quietAboutUnverified() {
        this.unverified = Optional.empty();
        return this;
    }

    TestRule grade(Grade required) {
        this.grade = required;
        return this;
    }

    TestRule cause(Cause shared) {
        this.cause = shared;
        return this;
    }

    Rule make() {
        Guardrail guardrail = new Guardrail(
                "test",
                Accountable.of(PersonaId.of("integration-architect")),
                PersonaId.of("integration-developer"),
                byExposure,
                whenAbsent,
                unverified,
                grade,
                cause,
                false,
                true,
                Optional.empty(),
                "",
                "",
                List.of(),
                List.of(),
                List.of());
        return new Rule(
                RuleId.of(id),
                "test",
                title,
                message,
                Severity.ERROR,
                formats,
                resolved,
                given,
                then.isEmpty() ? List.of(clauseWithoutFunction()) : then,
                guardrail,
                Optional.empty(),
                PACK);
    }

    private static Clause clauseWithoutFunction() {
        return new Clause(
                new Field.Whole(), "bad", Draft.object().seal("options").root(), PACK);
    }

    private static PathExpression path(String text) {
        return PathExpression.parse(text, PACK).value().orElseThrow();
    }
}

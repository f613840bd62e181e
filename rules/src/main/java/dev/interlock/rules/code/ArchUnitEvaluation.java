package dev.interlock.rules.code;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.Convertible;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.interlock.document.Node;
import dev.interlock.rule.Verdict;
import dev.interlock.rule.Verdict.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Evaluate rules of ArchUnit on the classes behind a document, and answer with places in the document. */
final class ArchUnitEvaluation {

    private ArchUnitEvaluation() {}

    static Verdict evaluate(List<ArchRule> rules, Node root) {
        Optional<ProjectClasses> attached = root.attachment(ProjectClasses.class);
        if (attached.isEmpty()) {
            return Verdict.unknown("the document holds no compiled classes");
        }
        ProjectClasses classes = attached.get();
        JavaClasses imported = (JavaClasses) classes.make(ArchUnitImport::read);
        List<Failure> failures = new ArrayList<>();
        ClassPlaces places = ClassPlaces.of(root);
        ArchConfiguration.withThreadLocalScope(configuration -> {
            ArchUnitImport.configure(configuration);
            for (ArchRule rule : rules) {
                collect(rule.evaluate(imported), places, failures);
            }
        });
        if (!failures.isEmpty()) {
            failures.sort(Comparator.comparing((Failure failure) -> failure.at().location())
                    .thenComparing(Failure::message));
            return Verdict.of(failures.stream().distinct().toList());
        }
        int read = ArchUnitImport.count(imported, classes);
        if (read < classes.files().size() || root.get("classes").isOpen()) {
            return Verdict.unknown("only " + read + " of " + classes.found() + " class files could be read");
        }
        return Verdict.holds();
    }

    private static void collect(EvaluationResult result, ClassPlaces places, List<Failure> failures) {
        result.handleViolations((Collection<Object> objects, String message) -> {
            List<Node> found = new ArrayList<>();
            for (Object object : objects) {
                parts(object).forEach(part -> places.find(part).ifPresent(found::add));
            }
            List<Node> distinct = found.stream().distinct().toList();
            Node at = distinct.isEmpty() ? places.root() : distinct.get(0);
            List<Node> related = distinct.isEmpty() ? List.of() : distinct.subList(1, distinct.size());
            failures.add(new Failure(inOneLine(message), at, related));
        });
    }

    /** A cycle consists of dependencies, each at a place of its own. */
    private static Collection<?> parts(Object object) {
        boolean hasPlace = object instanceof HasSourceCodeLocation;
        if (!hasPlace && object instanceof Convertible convertible) {
            return new TreeSet<>(convertible.convertTo(Dependency.class));
        }
        return List.of(object);
    }

    /** Where it stands is told by the place, not by the text. */
    private static String inOneLine(String message) {
        String plain = message.replace('<', '\'')
                .replace('>', '\'')
                .replaceAll("\\s+", " ")
                .replaceAll(" in \\([^()]*:\\d+\\)", "")
                .trim();
        return plain.endsWith(".") ? plain : plain + ".";
    }
}

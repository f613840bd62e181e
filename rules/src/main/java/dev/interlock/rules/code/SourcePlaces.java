package dev.interlock.rules.code;

import dev.interlock.document.Source;
import dev.interlock.rules.code.ClassFacts.MethodFacts;
import dev.interlock.source.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tell the places of one class in its source file, or in its class file where there is no source. */
final class SourcePlaces {

    private final ClassFacts type;
    private final String file;
    private final Optional<SourceOutline> outline;
    private final String nested;
    private final Map<Integer, Source> lines = new HashMap<>();

    SourcePlaces(ClassFacts type, String file, Optional<SourceOutline> outline) {
        this.type = type;
        this.file = file;
        this.outline = outline;
        this.nested = type.name().substring(type.name().lastIndexOf('.') + 1);
    }

    String file() {
        return file;
    }

    /** Locate the class: its declaration, else its first line of code, else its file. */
    Source ofClass() {
        return outline.flatMap(known -> known.type(nested).map(known::locate))
                .map(Source::of)
                .orElseGet(() -> ofLine(
                        type.methods().stream()
                                .mapToInt(method -> method.body().firstLine())
                                .filter(line -> line > 0)
                                .min()
                                .orElse(0),
                        Source.of(Location.of(file))));
    }

    Source ofField(String name, Source otherwise) {
        return outline.flatMap(known -> known.field(nested, name).map(known::locate))
                .map(Source::of)
                .orElse(otherwise);
    }

    /** Locate a method: its declaration, else its first line of code. */
    Source ofMethod(MethodFacts method, Source otherwise) {
        boolean isConstructor = method.name().equals("<init>");
        String name = isConstructor ? type.simpleName() : method.name();
        int first = method.body().firstLine();
        // The code of a constructor begins with that of the fields, wherever these stand.
        int after = isConstructor ? 0 : first;
        return outline.flatMap(
                        known -> known.method(nested, name, method.parameters().size(), after)
                                .map(known::locate))
                .map(Source::of)
                .orElseGet(() -> ofLine(first, otherwise));
    }

    /** Locate a line; where it is not known, what is around it. */
    Source ofLine(int line, Source otherwise) {
        if (line <= 0) {
            return otherwise;
        }
        return lines.computeIfAbsent(
                line,
                number -> Source.of(
                        outline.map(known -> known.locate(number)).orElseGet(() -> Location.of(file, number, 1))));
    }
}

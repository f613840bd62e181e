package dev.interlock.rules.code;

import dev.interlock.document.Source;
import dev.interlock.rules.code.ClassFacts.MethodFacts;
import dev.interlock.rules.code.SourceOutline.Declared;
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
        if (outline.isPresent()) {
            Optional<Declared> declared = outline.get().type(nested);
            if (declared.isPresent()) {
                return Source.of(outline.get().locate(declared.get()));
            }
        }
        return ofLine(firstLine(), Source.of(Location.of(file)));
    }

    private int firstLine() {
        int first = 0;
        for (MethodFacts method : type.methods()) {
            int line = method.body().firstLine();
            if (line > 0 && (first == 0 || line < first)) {
                first = line;
            }
        }
        return first;
    }

    Source ofField(String name, Source otherwise) {
        if (outline.isPresent()) {
            Optional<Declared> declared = outline.get().field(nested, name);
            if (declared.isPresent()) {
                return Source.of(outline.get().locate(declared.get()));
            }
        }
        return otherwise;
    }

    /** Locate a method: its declaration, else its first line of code. */
    Source ofMethod(MethodFacts method, Source otherwise) {
        boolean isConstructor = method.name().equals("<init>");
        String name = isConstructor ? type.simpleName() : method.name();
        int first = method.body().firstLine();
        // The code of a constructor begins with that of the fields, wherever these stand.
        int after = isConstructor ? 0 : first;
        if (outline.isPresent()) {
            Optional<Declared> declared =
                    outline.get().method(nested, name, method.parameters().size(), after);
            if (declared.isPresent()) {
                return Source.of(outline.get().locate(declared.get()));
            }
        }
        return ofLine(first, otherwise);
    }

    /** Locate a line; where it is not known, what is around it. */
    Source ofLine(int line, Source otherwise) {
        if (line <= 0) {
            return otherwise;
        }
        Source known = lines.get(line);
        if (known == null) {
            known = Source.of(outline.isPresent() ? outline.get().locate(line) : Location.of(file, line, 1));
            lines.put(line, known);
        }
        return known;
    }
}

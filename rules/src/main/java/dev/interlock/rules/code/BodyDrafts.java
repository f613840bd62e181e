package dev.interlock.rules.code;

import dev.interlock.document.Draft;
import dev.interlock.document.Source;
import dev.interlock.rules.code.Body.Call;
import dev.interlock.rules.code.Body.Handler;
import dev.interlock.rules.code.Body.Read;
import dev.interlock.rules.code.ClassFacts.MethodFacts;
import dev.interlock.rules.code.Loggers.Statement;
import dev.interlock.rules.code.Value.Elements;
import java.util.List;
import java.util.Optional;

/** Draft what methods do. */
final class BodyDrafts {

    private final Scalars scalars;
    private final ValueDrafts values;
    private final Types types;

    BodyDrafts(Scalars scalars, ValueDrafts values, Types types) {
        this.scalars = scalars;
        this.values = values;
        this.types = types;
    }

    /** Put what a method does into its draft, and what it logs into that of its class. */
    void add(MethodFacts method, SourcePlaces places, Source around, Draft draft, Draft statements) {
        Body body = method.body();
        if (!body.calls().isEmpty()) {
            Draft calls = draft.arrayAt("calls");
            for (Call call : body.calls()) {
                calls.add(call(call, places, around));
                Optional<Statement> statement = Loggers.find(call, types);
                if (statement.isPresent()) {
                    statements.add(statement(statement.get(), method, places, around));
                }
            }
        }
        if (!body.reads().isEmpty()) {
            Draft reads = draft.arrayAt("reads");
            for (Read read : body.reads()) {
                reads.add(at(read.line(), places, around)
                        .put("owner", scalars.string(read.field().owner()))
                        .put("name", scalars.string(read.field().name())));
            }
        }
        if (!body.handlers().isEmpty()) {
            Draft handlers = draft.arrayAt("handlers");
            for (Handler handler : body.handlers()) {
                handlers.add(handler(handler, places, around));
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // flat() gives back what it did not have to change
    private Draft call(Call call, SourcePlaces places, Source around) {
        Draft draft = at(call.line(), places, around)
                .put("owner", scalars.string(call.target().owner()))
                .put("name", scalars.string(call.target().name()))
                .put("descriptor", scalars.string(call.target().descriptor()));
        List<Value> flat = ValueDrafts.flat(call.arguments());
        if (isAnyTelling(flat)) {
            List<String> expected = Names.parameters(call.target().descriptor());
            Draft arguments = draft.arrayAt("arguments");
            for (int i = 0; i < flat.size(); i++) {
                boolean isOwn =
                        i < expected.size() && flat.size() == call.arguments().size();
                arguments.add(values.draft(
                        flat.get(i), isOwn ? expected.get(i) : flat.get(i).type()));
            }
        }
        if (flat != call.arguments()
                && call.arguments().get(call.arguments().size() - 1) instanceof Elements array
                && array.isWhole()) {
            draft.put("varargs", scalars.number(array.elements().size()));
        }
        return draft;
    }

    private static boolean isAnyTelling(List<Value> values) {
        for (Value value : values) {
            if (ValueDrafts.isTelling(value)) {
                return true;
            }
        }
        return false;
    }

    private Draft statement(Statement statement, MethodFacts method, SourcePlaces places, Source around) {
        Draft draft = at(statement.call().line(), places, around)
                .put("api", scalars.string(statement.api()))
                .put("method", scalars.string(statement.method()))
                .put("in", scalars.string(method.name()));
        if (statement.level().isPresent()) {
            draft.put("level", scalars.string(statement.level().get()));
        }
        if (statement.message().isPresent()) {
            draft.put("message", message(statement, statement.message().get()));
        }
        if (statement.isCounted()) {
            draft.put("arguments", scalars.number(statement.values().size()));
        }
        Draft all = draft.arrayAt("values");
        for (Value value : statement.values()) {
            all.add(values.draft(value, value.type()));
        }
        if (!statement.isCounted()) {
            all.opened();
        }
        return draft.put("exception", scalars.bool(statement.exception()))
                .put("exceptionText", scalars.bool(statement.exceptionText()))
                .put("guarded", scalars.bool(statement.call().isGuarded()));
    }

    private Draft message(Statement statement, Value message) {
        Draft draft = values.draft(message, message.type());
        Optional<Integer> placeholders = statement.placeholders();
        if (placeholders.isPresent()) {
            draft.put("placeholders", scalars.number(placeholders.get()));
        }
        return draft;
    }

    private Draft handler(Handler handler, SourcePlaces places, Source around) {
        return at(handler.line(), places, around)
                .put("type", scalars.string(handler.types().get(0)))
                .put("types", scalars.strings(handler.types()))
                .put("empty", scalars.bool(handler.isEmpty()))
                .put("usesException", scalars.bool(handler.usesException()))
                .put("rethrows", scalars.bool(handler.rethrows()))
                .put("logs", scalars.bool(handler.logs()))
                .put("interrupts", scalars.bool(handler.interrupts()));
    }

    private Draft at(int line, SourcePlaces places, Source around) {
        Draft draft = Draft.object(places.ofLine(line, around));
        return line > 0 ? draft.put("line", scalars.number(line)) : draft;
    }
}

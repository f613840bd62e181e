package dev.interlock.rules.code;

import dev.interlock.rules.code.Body.Call;
import dev.interlock.rules.code.Value.Caught;
import dev.interlock.rules.code.Value.Elements;
import dev.interlock.rules.code.Value.FieldValue;
import dev.interlock.rules.code.Value.Function;
import dev.interlock.rules.code.Value.Joined;
import dev.interlock.rules.code.Value.Result;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognise calls of the logging interfaces that Java code uses, and tell what they log. */
final class Loggers {

    private static final Map<String, String> APIS = Map.ofEntries(
            Map.entry("org.slf4j.Logger", "slf4j"),
            Map.entry("org.slf4j.ext.XLogger", "slf4j"),
            Map.entry("org.slf4j.spi.LoggingEventBuilder", "slf4j"),
            Map.entry("org.slf4j.spi.CallerBoundaryAware", "slf4j"),
            Map.entry("java.util.logging.Logger", "jul"),
            Map.entry("org.apache.log4j.Logger", "log4j1"),
            Map.entry("org.apache.log4j.Category", "log4j1"),
            Map.entry("org.apache.logging.log4j.Logger", "log4j2"),
            Map.entry("org.apache.logging.log4j.LogBuilder", "log4j2"),
            Map.entry("org.apache.commons.logging.Log", "jcl"),
            Map.entry("org.jboss.logging.Logger", "jboss"),
            Map.entry("org.jboss.logging.BasicLogger", "jboss"),
            Map.entry("io.quarkus.logging.Log", "jboss"),
            Map.entry("java.lang.System$Logger", "system"));

    private static final Set<String> EVENTS =
            Set.of("org.slf4j.spi.LoggingEventBuilder", "org.apache.logging.log4j.LogBuilder");

    private static final Set<String> STATEMENTS = Set.of(
            "trace",
            "debug",
            "info",
            "warn",
            "error",
            "fatal",
            "finest",
            "finer",
            "fine",
            "config",
            "warning",
            "severe",
            "log",
            "logp",
            "logrb",
            "catching",
            "throwing",
            "tracef",
            "debugf",
            "infof",
            "warnf",
            "errorf",
            "fatalf",
            "logf",
            "tracev",
            "debugv",
            "infov",
            "warnv",
            "errorv",
            "fatalv",
            "logv");

    private static final Set<String> LEVELS = Set.of(
            "java.util.logging.Level",
            "org.apache.logging.log4j.Level",
            "org.apache.log4j.Priority",
            "org.apache.log4j.Level",
            "org.jboss.logging.Logger$Level",
            "java.lang.System$Logger$Level");

    private static final Set<String> MARKERS = Set.of("org.slf4j.Marker", "org.apache.logging.log4j.Marker");

    private static final Set<String> TEXTS_OF_EXCEPTIONS = Set.of("getMessage", "getLocalizedMessage", "toString");

    /**
     * One statement that logs.
     *
     * @param api which interface it uses
     * @param method the method
     * @param level the level in lower case, where it is known
     * @param message the message; empty where there is none but an exception
     * @param values what fills the message
     * @param isCounted whether these are all
     * @param exception whether an exception is logged with its stack trace
     * @param exceptionText whether only the text of an exception is logged
     * @param call the call
     */
    record Statement(
            String api,
            String method,
            Optional<String> level,
            Optional<Value> message,
            List<Value> values,
            boolean isCounted,
            boolean exception,
            boolean exceptionText,
            Call call) {

        /** Count what the message leaves open, where its interface has a notation for that. */
        Optional<Integer> placeholders() {
            boolean hasBraces = api.equals("slf4j") || api.equals("log4j2");
            if (!hasBraces || message.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> text = message.get().constantText();
            return text.isPresent() ? Optional.of(braces(text.get())) : Optional.empty();
        }
    }

    private Loggers() {}

    /** Tell whether a method asks whether a level is enabled. */
    static boolean asksForLevel(Member method) {
        String name = method.name();
        return APIS.containsKey(method.owner())
                && (name.equals("isLoggable") || (name.startsWith("is") && name.endsWith("Enabled")));
    }

    /** Tell whether a method logs something. */
    static boolean isStatement(Member method) {
        return APIS.containsKey(method.owner()) && STATEMENTS.contains(method.name());
    }

    /** Tell whether a type collects what is logged later. */
    static boolean isEvent(String type) {
        return EVENTS.contains(type);
    }

    /** Find the statement that a call is. */
    static Optional<Statement> find(Call call, Types types) {
        if (!isStatement(call.target())) {
            return Optional.empty();
        }
        Gathering gathering = new Gathering(types);
        if (isEvent(call.target().owner())) {
            gathering.addEvent(call);
        }
        gathering.addCall(call);
        return Optional.of(gathering.statement(call));
    }

    /** Count pairs of braces; an escaped one stands for itself. */
    private static int braces(String message) {
        int count = 0;
        for (int at = message.indexOf("{}"); at >= 0; at = message.indexOf("{}", at + 2)) {
            boolean isEscaped = at > 0 && message.charAt(at - 1) == '\\' && !(at > 1 && message.charAt(at - 2) == '\\');
            if (!isEscaped) {
                count++;
            }
        }
        return count;
    }

    /** What one statement logs, over all the calls that it consists of. */
    private static final class Gathering {
        private final Types types;
        private final List<Value> values = new ArrayList<>();
        private Optional<String> level = Optional.empty();
        private Optional<Value> message = Optional.empty();
        private boolean isCounted = true;
        private boolean exception;

        Gathering(Types types) {
            this.types = types;
        }

        /** Go back to where the event was made, then take what was said of it in order. */
        void addEvent(Call last) {
            Deque<Call> steps = new ArrayDeque<>();
            Optional<Value> before = last.receiver();
            while (before.isPresent() && before.get() instanceof Result result && steps.size() < Value.MOST_PARTS) {
                steps.push(result.call());
                before = isEvent(result.call().target().owner()) ? result.call().receiver() : Optional.empty();
            }
            for (Call step : steps) {
                List<Value> arguments = step.arguments();
                String name = step.target().name();
                if (name.startsWith("at") && !isEvent(step.target().owner())) {
                    level = name.equals("atLevel")
                            ? arguments.stream().findFirst().flatMap(Gathering::levelName)
                            : Optional.of(name.substring(2).toLowerCase(Locale.ROOT));
                } else if (name.equals("setMessage") && !arguments.isEmpty()) {
                    message = Optional.of(arguments.get(0));
                } else if (name.equals("addArgument") && !arguments.isEmpty()) {
                    values.add(arguments.get(0));
                } else if (name.equals("setCause") || name.equals("withThrowable")) {
                    exception = true;
                }
            }
        }

        void addCall(Call call) {
            List<String> expected = Names.parameters(call.target().descriptor());
            String name = call.target().name();
            int skippedTexts = name.equals("logp") ? 2 : name.equals("logrb") ? 3 : 0;
            for (int i = 0; i < expected.size() && i < call.arguments().size(); i++) {
                String type = expected.get(i);
                Value value = call.arguments().get(i);
                if (MARKERS.contains(type)) {
                    continue;
                }
                if (LEVELS.contains(type)) {
                    level = levelName(value);
                } else if (skippedTexts > 0 && type.equals("java.lang.String")) {
                    skippedTexts--;
                } else if (type.equals("java.lang.Throwable")) {
                    exception = true;
                } else if (message.isEmpty()) {
                    message = Optional.of(value);
                } else if (type.endsWith("[]")) {
                    addAll(value);
                } else {
                    values.add(value);
                }
            }
        }

        private void addAll(Value array) {
            if (array instanceof Elements known) {
                values.addAll(known.elements());
                isCounted &= known.isWhole();
            } else {
                isCounted = false;
            }
        }

        Statement statement(Call call) {
            String api = APIS.getOrDefault(call.target().owner(), "");
            boolean lastIsCause = api.equals("slf4j") || api.equals("log4j2");
            if (lastIsCause && !values.isEmpty() && isException(values.get(values.size() - 1))) {
                values.remove(values.size() - 1);
                exception = true;
            }
            if (level.isEmpty() && !isEvent(call.target().owner())) {
                level = levelOf(call.target().name());
            }
            boolean text = !exception && tellsException();
            return new Statement(
                    api,
                    call.target().name(),
                    level,
                    message,
                    Collections.unmodifiableList(values),
                    isCounted,
                    exception,
                    text,
                    call);
        }

        private boolean isException(Value value) {
            return value instanceof Caught || types.isThrowable(value.type());
        }

        private boolean hasException(List<Value> some) {
            for (Value value : some) {
                if (isException(value)) {
                    return true;
                }
            }
            return false;
        }

        private boolean tellsException() {
            for (Value value : values) {
                if (tellsException(value)) {
                    return true;
                }
            }
            return message.isPresent() && tellsException(message.get());
        }

        private boolean tellsException(Value value) {
            if (value instanceof Joined joined) {
                for (Value part : joined.parts()) {
                    if (!(part instanceof Joined) && tellsException(part)) {
                        return true;
                    }
                }
                return false;
            }
            if (value instanceof Result result) {
                if (result.call().is("java.lang.String", "valueOf")) {
                    return hasException(result.call().arguments());
                }
                Optional<Value> receiver = result.call().receiver();
                return TEXTS_OF_EXCEPTIONS.contains(result.call().target().name())
                        && receiver.isPresent()
                        && isException(receiver.get());
            }
            return isException(value);
        }

        private static Optional<String> levelName(Value value) {
            return value instanceof FieldValue known
                    ? Optional.of(known.field().name().toLowerCase(Locale.ROOT))
                    : Optional.empty();
        }

        private static Optional<String> levelOf(String method) {
            String plain =
                    method.endsWith("f") || method.endsWith("v") ? method.substring(0, method.length() - 1) : method;
            return method.startsWith("log") || method.equals("catching") || method.equals("throwing")
                    ? Optional.empty()
                    : Optional.of(STATEMENTS.contains(plain) ? plain : method);
        }
    }

    /** Tell what kind of message a value is in a document. */
    static String kindOf(Value value) {
        if (value instanceof Value.Constant) {
            return "constant";
        }
        if (value instanceof Joined || value instanceof Value.Builder) {
            return "concat";
        }
        if (value instanceof Value.Formatted) {
            return "format";
        }
        if (value instanceof Caught) {
            return "exception";
        }
        if (value instanceof FieldValue) {
            return "field";
        }
        if (value instanceof Function) {
            return "lambda";
        }
        if (value instanceof Result) {
            return "call";
        }
        return value instanceof Value.Made ? "object" : "variable";
    }
}

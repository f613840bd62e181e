package dev.interlock.engine;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.Subject;
import dev.interlock.source.Limits;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Show a function what lies around one target. */
final class CallContext implements FunctionContext {

    private final Subject subject;
    private final Target target;
    private final RunContext run;
    private final Memory memory;

    CallContext(Subject subject, Target target, RunContext run, Memory memory) {
        this.subject = subject;
        this.target = target;
        this.run = run;
        this.memory = memory;
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public List<String> path() {
        return target.path();
    }

    @Override
    public Node landscape() {
        return run.landscape();
    }

    @Override
    public Node follow(Node node) {
        Node followed = subject.references().follow(node);
        return followed.equals(node) ? subject.references().target(node).orElse(node) : followed;
    }

    @Override
    public <T> T remember(Class<T> kind, Supplier<T> first) {
        return memory.get(kind, first);
    }

    @Override
    public LocalDate asOf() {
        return run.asOf();
    }

    @Override
    public Limits limits() {
        return run.limits();
    }
}

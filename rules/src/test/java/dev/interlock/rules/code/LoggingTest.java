package dev.interlock.rules.code;

import static dev.interlock.rules.code.CompiledProject.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.document.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LoggingTest {

    private static final String LOGGER = """
            package org.slf4j;
            public interface Logger {
                boolean isDebugEnabled();
                void debug(String m);
                void info(String m);
                void info(String m, Object a);
                void info(String m, Object a, Object b);
                void info(String m, Object... a);
                void error(String m);
                void error(String m, Throwable t);
                void error(String m, Object a);
                org.slf4j.spi.LoggingEventBuilder atWarn();
            }
            """;

    private static final String EVENT = """
            package org.slf4j.spi;
            public interface LoggingEventBuilder {
                LoggingEventBuilder setMessage(String m);
                LoggingEventBuilder addArgument(Object a);
                LoggingEventBuilder setCause(Throwable t);
                void log(String m);
                void log(String m, Object a);
                void log();
            }
            """;

    private static CompiledProject project(String body) {
        return CompiledProject.of("""
                package com.acme;
                import org.slf4j.Logger;
                class Orders {
                    private static final String NAME = "order";
                    private Logger log;
                    String id() { return "x"; }
                %s
                }
                """.formatted(body), LOGGER, EVENT);
    }

    private static List<Node> statements(CompiledProject project) {
        return list(project.type("com.acme.Orders").get("logger").get("calls"));
    }

    private static List<Integer> lines(CompiledProject project, Predicate<Node> chosen) {
        return statements(project).stream()
                .filter(chosen)
                .map(node -> node.location().line())
                .toList();
    }

    private static Predicate<Node> message(String kind) {
        return node -> node.get("message").get("kind").findText().equals(Optional.of(kind));
    }

    @Test
    void tells_constant_messages_from_composed_ones() {
        CompiledProject project = project("""
                    void run(int n, boolean b) {
                        log.info("started {}", n);
                        log.info("order " + n); // ~ concat
                        log.info("the " + NAME);
                        String text = "order " + id();
                        log.info(text, n); // ~ concat
                        log.info(new StringBuilder("a").append(n).append("b").toString()); // ~ concat
                        StringBuilder sb = new StringBuilder();
                        sb.append("x");
                        sb.append(n);
                        log.info(sb.toString()); // ~ concat
                        log.info(String.format("order %s", n)); // ~ format
                        log.info("order %s".formatted(n)); // ~ format
                        log.info(b ? "yes" : "no");
                        log.info(b ? "yes " + n : "no"); // ~ concat
                        log.info(id());
                        Runnable later = () -> log.info("later " + n); // ~ concat
                    }
                """);

        assertThat(lines(project, message("concat"))).isEqualTo(project.marked("concat"));
        assertThat(lines(project, message("format"))).isEqualTo(project.marked("format"));
        assertThat(lines(project, message("constant"))).hasSize(2);
        assertThat(lines(project, message("call"))).hasSize(1);
    }

    @Test
    void counts_placeholders_and_arguments() {
        CompiledProject project = project("""
                    void run(int n, Exception e, Object[] all) {
                        log.info("a {} b {}", n, n);
                        log.info("a {} b {} c {}", n, n);
                        log.info("a {} b {} c {}", n, n, n);
                        log.info("a \\\\{} {}", n);
                        log.info("failed {}", n, e);
                        log.error("failed", e);
                        log.info("many {}", all);
                    }
                """);

        assertThat(statements(project))
                .extracting(
                        node -> node.get("message").get("placeholders").text(),
                        node -> node.get("arguments").findText().orElse("?"),
                        node -> node.get("exception").isTrue())
                .containsExactly(
                        tuple("2", "2", false),
                        tuple("3", "2", false),
                        tuple("3", "3", false),
                        tuple("1", "1", false),
                        tuple("1", "1", true),
                        tuple("0", "0", true),
                        tuple("1", "?", false));
    }

    @Test
    void sees_what_a_level_guards() {
        CompiledProject project = project("""
                    void run(int n) {
                        if (log.isDebugEnabled()) {
                            log.debug("order " + n); // ~ guarded
                        }
                        log.debug("order " + n);
                        if (n > 3 && log.isDebugEnabled())
                            log.debug(id()); // ~ guarded
                    }
                """);

        assertThat(lines(project, node -> node.get("guarded").isTrue())).isEqualTo(project.marked("guarded"));
    }

    @Test
    void sees_exceptions_that_are_logged_as_text_only() {
        CompiledProject project = project("""
                    void run(int n) {
                        try { id(); } catch (RuntimeException e) {
                            log.error("failed " + e); // ~ text
                            log.error("failed {}", e.getMessage()); // ~ text
                            if (n > 2) { log.info("big"); }
                            log.info("failed {}", new Object[] {e.toString()}); // ~ text
                            log.error("failed", e);
                            log.error("failed " + e.getMessage(), e);
                            log.error("failed {}", e);
                        }
                    }
                """);

        assertThat(lines(project, node -> node.get("exceptionText").isTrue())).isEqualTo(project.marked("text"));
        assertThat(lines(project, node -> node.get("exception").isTrue())).hasSize(3);
    }

    @Test
    void follows_the_fluent_interface() {
        CompiledProject project = project("""
                    void run(int n, Exception e) {
                        log.atWarn().log("order " + n); // ~ concat
                        log.atWarn().setMessage("order {}").addArgument(n).setCause(e).log();
                    }
                """);

        assertThat(lines(project, message("concat"))).isEqualTo(project.marked("concat"));
        Node second = statements(project).get(1);
        assertThat(second.get("level").text()).isEqualTo("warn");
        assertThat(second.get("message").get("text").text()).isEqualTo("order {}");
        assertThat(second.get("arguments").text()).isEqualTo("1");
        assertThat(second.get("exception").isTrue()).isTrue();
    }

    @Test
    void names_what_is_logged() {
        CompiledProject project = project("""
                    private String secret;
                    String getToken() { return "t"; }
                    void run(String password) {
                        String header = getToken();
                        log.info("a {} {} {} {}", password, secret, getToken(), header);
                    }
                """);

        assertThat(list(statements(project).get(0).get("values")))
                .extracting(
                        node -> node.get("kind").text(),
                        node -> node.get("name").text())
                .containsExactly(
                        tuple("variable", "password"),
                        tuple("field", "secret"),
                        tuple("call", "getToken"),
                        tuple("variable", "header"));
    }

    @Test
    void reads_the_other_logging_interfaces() {
        CompiledProject project = CompiledProject.of("""
                package com.acme;
                class Orders {
                    void run(Exception e, int n) {
                        java.util.logging.Logger jul = java.util.logging.Logger.getLogger("x");
                        jul.log(java.util.logging.Level.SEVERE, "failed", e);
                        jul.warning("a" + n);
                        System.getLogger("y").log(System.Logger.Level.INFO, "z");
                    }
                }
                """);

        assertThat(statements(project))
                .extracting(
                        node -> node.get("api").text(),
                        node -> node.get("level").text(),
                        node -> node.get("message").get("kind").text(),
                        node -> node.get("exception").isTrue())
                .containsExactly(
                        tuple("jul", "severe", "constant", true),
                        tuple("jul", "warning", "concat", false),
                        tuple("system", "info", "constant", false));
    }

    @Test
    void sees_standard_streams_and_printed_stack_traces() {
        CompiledProject project = project("""
                    void run(Exception e, java.io.PrintWriter out) {
                        System.out.println("x"); // ~ stream
                        e.printStackTrace(); // ~ stack trace
                        e.printStackTrace(out);
                        Runnable later = () -> System.err.println("y"); // ~ stream
                    }
                """);

        List<Node> methods = list(project.type("com.acme.Orders").get("methods"));
        assertThat(methods.stream()
                        .flatMap(method -> list(method.get("reads")).stream())
                        .map(read -> read.location().line()))
                .isEqualTo(project.marked("stream"));
        assertThat(methods.stream()
                        .flatMap(method -> list(method.get("calls")).stream())
                        .filter(call -> call.get("name").text().equals("printStackTrace")
                                && call.get("descriptor").text().equals("()V"))
                        .map(call -> Integer.parseInt(call.get("line").text())))
                .isEqualTo(project.marked("stack trace"));
    }

    @Test
    void tells_what_handlers_do() {
        CompiledProject project = project("""
                    void run(int n) throws Exception {
                        try { id(); } catch (IllegalStateException e) { } // ~ swallowed
                        try { id(); } catch (IllegalStateException e) { // ~ logged
                            log.error("x", e);
                        }
                        try { id(); } catch (IllegalStateException | IllegalArgumentException e) {
                            throw new RuntimeException(e);
                        }
                        try { Thread.sleep(1); } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        } finally { id(); }
                        synchronized (this) { id(); }
                        try (java.io.StringReader r = new java.io.StringReader("")) { r.read(); }
                    }
                """);

        List<Node> handlers =
                list(CompiledProject.named(project.type("com.acme.Orders").get("methods"), "run")
                        .get("handlers"));
        assertThat(handlers.stream()
                        .filter(node -> !node.get("usesException").isTrue()
                                && !node.get("rethrows").isTrue()
                                && !node.get("interrupts").isTrue())
                        .map(node -> node.location().line()))
                .isEqualTo(project.marked("swallowed"));
        assertThat(handlers.stream()
                        .filter(node -> node.get("empty").isTrue())
                        .map(node -> node.location().line()))
                .isEqualTo(project.marked("swallowed"));
        assertThat(handlers.stream()
                        .filter(node -> node.get("logs").isTrue())
                        .map(node -> node.location().line()))
                .isEqualTo(project.marked("logged"));
        assertThat(handlers.stream().filter(node -> node.get("types").size() == 2))
                .singleElement()
                .satisfies(node -> assertThat(node.get("rethrows").isTrue()).isTrue());
    }

    @Test
    void does_not_mix_up_ways_that_meet() {
        CompiledProject project = project("""
                    void run(int n, java.util.List<String> all) {
                        String text = "constant";
                        for (String each : all) {
                            log.info(text);
                            text = text + each;
                        }
                        long wide = 5L + n;
                        double d = wide * 2.0;
                        int[] counts = new int[3];
                        counts[n]++;
                        counts[n] += wide;
                        log.info("done {} {}", counts[n]++, d);
                        switch (n) { case 1: log.info("one"); break; case 2: log.info("two " + n); default: id(); }
                    }
                """);

        assertThat(statements(project))
                .extracting(node -> node.get("message").get("kind").text())
                .containsExactly("variable", "constant", "constant", "concat");
        assertThat(statements(project).get(1).get("arguments").text()).isEqualTo("2");
    }
}

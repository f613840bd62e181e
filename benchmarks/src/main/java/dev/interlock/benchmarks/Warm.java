package dev.interlock.benchmarks;

import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.pack.PackSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Measures warm checks in memory, and how their time grows with the size of the contract and with the number of rules;
 * prints tables in Markdown.
 */
public final class Warm {

    private static final int[] FACTORS = {1, 2, 4, 8};
    private static final int RULES = 50;
    private static final long NANOS_OF_WARMING = 16_000_000_000L;
    private static final int CHECKS = 101;

    private Warm() {}

    /** Measure; there are no arguments. */
    public static void main(String[] arguments) {
        Interlock oas = Interlock.builder().pack("spectral:oas").build();
        System.out.println("| contract | size | median per check, warm | per KB |\n|---|---|---|---|");
        for (int factor : FACTORS) {
            int operations = Contract.USUAL_SIZE * factor;
            double kilobytes = Contract.of(operations).length() / 1000.0;
            double millis = medianMillis(oas, Contract.project(operations));
            print(
                    "| %d operations | %.0f KB | %.2f ms | %.1f µs |",
                    operations, kilobytes, millis, millis * 1000 / kilobytes);
        }
        System.out.println("\n| rules | median per check, warm | per rule |\n|---|---|---|");
        for (int factor : FACTORS) {
            double millis = medianMillis(ownRules(RULES * factor), Contract.project(Contract.USUAL_SIZE));
            print("| %d | %.2f ms | %.1f µs |", RULES * factor, millis, millis * 1000 / (RULES * factor));
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static double medianMillis(Interlock interlock, Project project) {
        long end = System.nanoTime() + NANOS_OF_WARMING;
        while (System.nanoTime() < end) {
            interlock.check(project);
        }
        long[] nanos = new long[CHECKS];
        for (int i = 0; i < CHECKS; i++) {
            long start = System.nanoTime();
            interlock.check(project);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[CHECKS / 2] / 1e6;
    }

    /** Make rules of which no two ask the same, so that none is answered by what another one found. */
    private static Interlock ownRules(int count) {
        String[] givens = {
            "$.paths[*][*]",
            "$.paths[*][*].responses[*]",
            "$..properties[*]",
            "$.paths[*][get,post].parameters[?(@.in == 'query')]",
            "$..[?(@ && @.type == 'array')]"
        };
        StringBuilder pack = new StringBuilder("rules:\n");
        for (int i = 0; i < count; i++) {
            pack.append("  own-").append(i).append(":\n    given: \"").append(givens[i % givens.length]);
            pack.append("\"\n    then: {field: description, function: pattern, functionOptions: {notMatch: forbidden-");
            pack.append(i).append("}}\n");
        }
        return Interlock.builder()
                .source(PackSource.inMemory(Map.of("own.yaml", pack.toString())))
                .pack("own.yaml")
                .build();
    }
}

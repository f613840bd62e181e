package dev.interlock.engine;

import dev.interlock.rule.Clause;
import dev.interlock.rule.Reads;

/**
 * Hold one {@code then}, ready to run.
 *
 * @param clause what the pack says
 * @param function the function with its options
 * @param reads what its verdict depends on
 */
record CompiledClause(Clause clause, BoundFunction<?> function, Reads reads) {}

/** Hold guardrails: what must hold, why, how to repair it, who is accountable, and what a check of one may answer. */
@NullMarked
package dev.interlock.rule;

import org.jspecify.annotations.NullMarked;

/** Check integration projects against their guardrails: the entry point for programs. */
@NullMarked
package dev.interlock;

import org.jspecify.annotations.NullMarked;

/** Judge OpenAPI contracts as the ruleset {@code spectral:oas} does: the functions that its rules call. */
@NullMarked
package dev.interlock.rules.spectral.oas;

import org.jspecify.annotations.NullMarked;

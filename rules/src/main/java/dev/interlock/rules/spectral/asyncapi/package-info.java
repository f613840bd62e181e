/** Functions of the ruleset {@code spectral:asyncapi}. */
@NullMarked
package dev.interlock.rules.spectral.asyncapi;

import org.jspecify.annotations.NullMarked;

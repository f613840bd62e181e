/** The rulesets that Spectral ships, one package below for each. */
@NullMarked
package dev.interlock.rules.spectral;

import org.jspecify.annotations.NullMarked;

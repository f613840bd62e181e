/** Platforms: one package below for each, with its artefact format, its rule functions and its packs. */
@NullMarked
package dev.interlock.rules;

import org.jspecify.annotations.NullMarked;

/** Read the coordinates and dependencies of Maven modules. */
@NullMarked
package dev.interlock.rules.maven;

import org.jspecify.annotations.NullMarked;

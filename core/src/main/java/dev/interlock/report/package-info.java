/** Hold what a check found, as it is told to people and tools. */
@NullMarked
package dev.interlock.report;

import org.jspecify.annotations.NullMarked;

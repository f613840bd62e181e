/** Programs that compare Interlock with its peers and measure its parts. */
@NullMarked
package dev.interlock.benchmarks;

import org.jspecify.annotations.NullMarked;

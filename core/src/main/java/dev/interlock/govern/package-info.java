/**
 * Decide which findings somebody has accepted: as debt in the baseline, or by a waiver that the right party approved.
 */
@NullMarked
package dev.interlock.govern;

import org.jspecify.annotations.NullMarked;

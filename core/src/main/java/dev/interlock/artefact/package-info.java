/** Find what a project contains: its files, the formats that claim them, and what these give to read. */
@NullMarked
package dev.interlock.artefact;

import org.jspecify.annotations.NullMarked;
